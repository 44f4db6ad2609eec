-- CreateTable
CREATE TABLE "paper_due" (
    "centre_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "submission" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paper_due_pkey" PRIMARY KEY ("centre_id","proposal_id","submission")
);

-- AddForeignKey
ALTER TABLE "paper_due" ADD CONSTRAINT "paper_due_centre_id_proposal_id_submission_fkey" FOREIGN KEY ("centre_id", "proposal_id", "submission") REFERENCES "submission"("centre_id", "proposal_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "paper_due" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "paper_due"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
CREATE POLICY owner_looks_up ON "paper_due" FOR SELECT TO CURRENT_USER USING (true);

-- Anybody who holds a paper may ask after it. What somebody learns who only guessed: that a paper of that day exists, and how
-- it stands. No name, no centre, no title, and nothing of how the work is being judged.
DROP FUNCTION upmark_verify(text);
CREATE FUNCTION upmark_verify(wanted_code text)
  RETURNS TABLE (number integer, submitted_at timestamptz, standing text, reference text, papers jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT s.number, s.submitted_at,
      CASE
        WHEN s.withdrawn_at IS NOT NULL THEN 'withdrawn'
        WHEN s.number < (SELECT max(y.number) FROM "submission" y
          WHERE y.centre_id = s.centre_id AND y.proposal_id = s.proposal_id AND y.withdrawn_at IS NULL) THEN 'superseded'
        WHEN p.state IN ('signed-off', 'sampled', 'confirmed') THEN 'signed-off'
        ELSE 'handed-in'
      END,
      left(s.sha256, 12),
      coalesce((SELECT jsonb_agg(jsonb_build_object('edition', f.edition, 'sha256', f.sha256,
          'bytes', octet_length(f.bytes)) ORDER BY f.edition)
        FROM "frozen_pdf" f WHERE f.centre_id = s.centre_id AND f.proposal_id = s.proposal_id
          AND f.submission = s.number), '[]'::jsonb)
    FROM "submission" s
      JOIN "proposal" p ON p.centre_id = s.centre_id AND p.id = s.proposal_id
    WHERE s.code = wanted_code AND p.deleted_at IS NULL
  $$;

-- How many files of any centre are made before this one: a number, and nothing about them.
CREATE FUNCTION upmark_exports_before(asked timestamptz, job uuid) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT count(*)::int FROM "export_job" e
    WHERE e.state IN ('waiting', 'running') AND (e.created_at, e.id) < (asked, job)
  $$;

ALTER FUNCTION upmark_due_work() RENAME TO upmark_due_work_before_papers;
CREATE FUNCTION upmark_due_work() RETURNS TABLE (centre_id uuid, kind text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT w.centre_id, w.kind FROM upmark_due_work_before_papers() w
    UNION ALL
    SELECT DISTINCT d.centre_id, 'paper' FROM "paper_due" d WHERE d.due_at <= now()
  $$;

ALTER FUNCTION upmark_grant(text) RENAME TO upmark_grant_before_papers;
CREATE FUNCTION upmark_grant(app text) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    PERFORM upmark_grant_before_papers(app);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON "paper_due" TO %I', app);
    EXECUTE format('GRANT UPDATE (attempts, due_at) ON "paper_due" TO %I', app);
    EXECUTE format('GRANT EXECUTE ON FUNCTION upmark_exports_before(timestamptz, uuid) TO %I', app);
  END
  $$;
REVOKE ALL ON FUNCTION upmark_grant(text), upmark_verify(text), upmark_due_work(), upmark_exports_before(timestamptz, uuid)
  FROM PUBLIC;
