-- Ten signs nobody mistakes for one another, of fifty random bits: for people to type from paper.
CREATE FUNCTION upmark_code() RETURNS text
  LANGUAGE sql VOLATILE SET search_path = public, pg_temp
  AS $$
    SELECT string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + get_byte(r, i) % 30, 1), '')
    FROM (SELECT decode(replace(gen_random_uuid()::text, '-', ''), 'hex') AS r) one,
      unnest(ARRAY[0, 1, 2, 3, 4, 5, 9, 10, 11, 12]) i
  $$;

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "code" TEXT NOT NULL DEFAULT upmark_code();

-- CreateTable
CREATE TABLE "plan_word" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "manager_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_word_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "plan_comment" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_comment_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "plan_result" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "value" DECIMAL(18,4),
    "status" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_result_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "plan_figures" (
    "centre_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "plan_figures_pkey" PRIMARY KEY ("centre_id","proposal_id")
);

-- CreateTable
CREATE TABLE "export_job" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "plans" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "left" JSONB NOT NULL DEFAULT '[]',
    "file" TEXT,
    "bytes" BIGINT,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "alive_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_job_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "frozen_pdf" (
    "centre_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "submission" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "frozen_pdf_pkey" PRIMARY KEY ("centre_id","proposal_id","submission","edition")
);

-- CreateIndex
CREATE INDEX "plan_word_centre_id_proposal_id_at_idx" ON "plan_word"("centre_id", "proposal_id", "at" DESC);

-- CreateIndex
CREATE INDEX "plan_comment_centre_id_proposal_id_at_idx" ON "plan_comment"("centre_id", "proposal_id", "at");

-- CreateIndex
CREATE INDEX "plan_result_centre_id_proposal_id_kind_row_id_on_day_at_idx" ON "plan_result"("centre_id", "proposal_id", "kind", "row_id", "on_day", "at");

-- CreateIndex
CREATE INDEX "export_job_centre_id_user_id_created_at_idx" ON "export_job"("centre_id", "user_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "submission_code_key" ON "submission"("code");
ALTER TABLE "plan_word" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "plan_word"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "plan_comment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "plan_comment"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "plan_result" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "plan_result"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "plan_figures" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "plan_figures"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "export_job" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "export_job"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "frozen_pdf" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "frozen_pdf"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());

ALTER TABLE "plan_word" ADD CONSTRAINT plan_word_known CHECK (word IN ('approved', 'deferred', 'declined'));
ALTER TABLE "plan_result" ADD CONSTRAINT plan_result_kind_known CHECK (kind IN ('kpi', 'cost', 'action'));
ALTER TABLE "plan_result" ADD CONSTRAINT plan_result_status_known
  CHECK (status IS NULL OR status IN ('not-started', 'under-way', 'done', 'dropped'));
ALTER TABLE "export_job" ADD CONSTRAINT export_job_state_known
  CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled', 'expired'));
ALTER TABLE "frozen_pdf" ADD CONSTRAINT frozen_pdf_edition_known CHECK (edition IN ('assessment', 'plan'));
CREATE INDEX export_job_due ON "export_job" (centre_id, created_at) WHERE state IN ('waiting', 'running');
CREATE INDEX export_job_expiring ON "export_job" (centre_id, expires_at) WHERE state = 'done';

-- Anybody who holds a paper may ask whether it is what was handed in: hash, date and state, and no name.
CREATE POLICY owner_looks_up ON "submission" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_looks_up ON "frozen_pdf" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_looks_up ON "export_job" FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION upmark_verify(wanted_code text)
  RETURNS TABLE (centre_name text, number integer, submitted_at timestamptz, withdrawn boolean, latest boolean,
    state text, sha256 text, papers jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT c.name, s.number, s.submitted_at, s.withdrawn_at IS NOT NULL,
      s.number = (SELECT max(y.number) FROM "submission" y
        WHERE y.centre_id = s.centre_id AND y.proposal_id = s.proposal_id AND y.withdrawn_at IS NULL),
      p.state, s.sha256,
      coalesce((SELECT jsonb_agg(jsonb_build_object('edition', f.edition, 'sha256', f.sha256) ORDER BY f.edition)
        FROM "frozen_pdf" f WHERE f.centre_id = s.centre_id AND f.proposal_id = s.proposal_id
          AND f.submission = s.number), '[]'::jsonb)
    FROM "submission" s
      JOIN "proposal" p ON p.centre_id = s.centre_id AND p.id = s.proposal_id
      JOIN "centre" c ON c.id = s.centre_id
    WHERE s.code = upper(wanted_code) AND p.deleted_at IS NULL
  $$;

CREATE OR REPLACE FUNCTION upmark_due_work() RETURNS TABLE (centre_id uuid, kind text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT DISTINCT r.centre_id, 'release' FROM "release" r WHERE r.state = 'held' AND r.visible_at <= now()
    UNION ALL
    SELECT DISTINCT m.centre_id, 'mail' FROM "mail" m WHERE m.sent_at IS NULL AND m.text IS NOT NULL AND m.attempts < 8
      AND m.created_at + (interval '15 seconds' * (power(4, m.attempts) - 1)) <= now()
    UNION ALL
    SELECT DISTINCT p.centre_id, 'reminder' FROM "proposal" p
    WHERE p.deleted_at IS NULL AND p.state IN ('draft', 'changes-requested') AND p.due_on <= current_date + 3
      AND NOT EXISTS (SELECT 1 FROM "notice" n WHERE n.centre_id = p.centre_id AND n.user_id = p.owner_id
        AND n.dedupe = CASE WHEN p.due_on < current_date THEN 'overdue' ELSE 'due-soon' END
          || ' ' || p.id || ' ' || to_char(p.due_on, 'YYYY-MM-DD'))
    UNION ALL
    SELECT DISTINCT e.centre_id, 'export' FROM "export_job" e
    WHERE e.state = 'waiting' OR (e.state = 'running' AND e.alive_at < now() - interval '1 minute')
      OR (e.state = 'done' AND e.expires_at <= now())
  $$;

-- What the app may do with these tables, besides the rest: called after each migration, as `upmark_grant` is.
ALTER FUNCTION upmark_grant(text) RENAME TO upmark_grant_review;
CREATE FUNCTION upmark_grant(app text) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    PERFORM upmark_grant_review(app);
    EXECUTE format('GRANT SELECT, INSERT ON "plan_word", "plan_comment", "plan_result", "plan_figures", "export_job",
      "frozen_pdf" TO %I', app);
    EXECUTE format('GRANT UPDATE (revision, figures) ON "plan_figures" TO %I', app);
    EXECUTE format('GRANT UPDATE (state, done, total, "left", file, bytes, failure, started_at, alive_at, finished_at,
      expires_at) ON "export_job" TO %I', app);
    EXECUTE format('GRANT EXECUTE ON FUNCTION upmark_verify(text), upmark_code() TO %I', app);
  END
  $$;
REVOKE ALL ON FUNCTION upmark_grant(text), upmark_verify(text), upmark_code() FROM PUBLIC;
