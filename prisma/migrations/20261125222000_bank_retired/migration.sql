-- A comment used again that is not offered any more is kept, and can be brought back. When it was last changed tells two
-- who change it at once apart.
ALTER TABLE "bank_comment" ADD COLUMN "retired_at" TIMESTAMPTZ(3),
ADD COLUMN "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
