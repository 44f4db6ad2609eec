-- All a sample was drawn from, so that anybody can draw it again and see that it is the same.
ALTER TABLE "sampling_plan" ADD COLUMN "pool" JSONB;
