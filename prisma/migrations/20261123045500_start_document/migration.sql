-- AlterTable
ALTER TABLE "proposal" ADD COLUMN     "start_document" JSONB;
