-- DropIndex
DROP INDEX "proposal_centre_id_cohort_id_idx";

-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "comments_on_drafts" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "disabled_at" TIMESTAMPTZ(3),
ADD COLUMN     "notices" JSONB;

-- AlterTable
ALTER TABLE "proposal" ADD COLUMN     "shared_at" TIMESTAMPTZ(3),
ADD COLUMN     "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "proposal" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "proposal" ALTER COLUMN "state" TYPE TEXT USING "state"::text;
ALTER TABLE "proposal" ALTER COLUMN "state" SET DEFAULT 'draft';

-- DropEnum
DROP TYPE "proposal_state";

-- CreateTable
CREATE TABLE "cohort_staff" (
    "centre_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,

    CONSTRAINT "cohort_staff_pkey" PRIMARY KEY ("centre_id","cohort_id","user_id","duty")
);

-- CreateTable
CREATE TABLE "employer_manager" (
    "centre_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "employer_manager_pkey" PRIMARY KEY ("centre_id","employer_id","user_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "cohort_id" UUID,
    "employer_id" UUID,
    "token_hash" TEXT NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "centre_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "document_format" INTEGER NOT NULL,
    "template_id" TEXT NOT NULL,
    "template_version" INTEGER NOT NULL,
    "report" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "declaration" JSONB NOT NULL,
    "submitted_by" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("centre_id","proposal_id","number")
);

-- CreateTable
CREATE TABLE "review_claim" (
    "centre_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_claim_pkey" PRIMARY KEY ("centre_id","proposal_id")
);

-- CreateTable
CREATE TABLE "last_look" (
    "centre_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "present_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "last_look_pkey" PRIMARY KEY ("centre_id","proposal_id","user_id")
);

-- CreateTable
CREATE TABLE "point_decision" (
    "centre_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "submission" INTEGER NOT NULL,
    "point" TEXT NOT NULL,
    "assessor_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "feedback" TEXT NOT NULL DEFAULT '',
    "proof" JSONB NOT NULL DEFAULT '[]',
    "advice" TEXT NOT NULL,
    "overruled" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "release_id" UUID,

    CONSTRAINT "point_decision_pkey" PRIMARY KEY ("centre_id","proposal_id","submission","point")
);

-- CreateTable
CREATE TABLE "release" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "submission" INTEGER,
    "assessor_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "declaration" JSONB,
    "state" TEXT NOT NULL DEFAULT 'held',
    "pressed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "comment_thread" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "submission" INTEGER,
    "place" JSONB NOT NULL DEFAULT '{}',
    "anchor" JSONB,
    "point" TEXT,
    "audience" TEXT NOT NULL,
    "opened_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "release_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,
    "addressed_at" TIMESTAMPTZ(3),
    "addressed_revision" INTEGER,

    CONSTRAINT "comment_thread_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "mentions" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "release_id" UUID,
    "visible" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "bank_comment" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID,
    "template_id" TEXT,
    "point" TEXT,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bank_comment_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "testimony_request" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "row_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "shown" JSONB NOT NULL,
    "token_hash" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "answer" JSONB,

    CONSTRAINT "testimony_request_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "sampling_plan" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seed" TEXT NOT NULL,
    "criteria" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sampling_plan_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "sample" (
    "centre_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "submission" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sample_pkey" PRIMARY KEY ("centre_id","plan_id","proposal_id","submission")
);

-- CreateTable
CREATE TABLE "standardisation" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "document_format" INTEGER NOT NULL,
    "template_id" TEXT NOT NULL,
    "template_version" INTEGER NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "standardisation_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "standardisation_mark" (
    "centre_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "marks" JSONB NOT NULL DEFAULT '{}',
    "handed_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "standardisation_mark_pkey" PRIMARY KEY ("centre_id","exercise_id","user_id")
);

-- CreateTable
CREATE TABLE "notice" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "proposal_id" UUID,
    "values" JSONB NOT NULL DEFAULT '{}',
    "link" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "dedupe" TEXT,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "mail" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "file" TEXT,
    "failure" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "centre_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("centre_id","id")
);

-- CreateTable
CREATE TABLE "authorship" (
    "centre_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "typed" INTEGER NOT NULL DEFAULT 0,
    "pasted" INTEGER NOT NULL DEFAULT 0,
    "seconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "authorship_pkey" PRIMARY KEY ("centre_id","proposal_id","user_id","section","day")
);

-- CreateIndex
CREATE INDEX "cohort_staff_centre_id_user_id_idx" ON "cohort_staff"("centre_id", "user_id");

-- CreateIndex
CREATE INDEX "employer_manager_centre_id_user_id_idx" ON "employer_manager"("centre_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_centre_id_email_idx" ON "invitation"("centre_id", "email");

-- CreateIndex
CREATE INDEX "user_session_user_id_ended_at_idx" ON "user_session"("user_id", "ended_at");

-- CreateIndex
CREATE INDEX "review_claim_centre_id_user_id_idx" ON "review_claim"("centre_id", "user_id");

-- CreateIndex
CREATE INDEX "release_centre_id_proposal_id_submission_idx" ON "release"("centre_id", "proposal_id", "submission");

-- CreateIndex
CREATE INDEX "comment_thread_centre_id_proposal_id_created_at_idx" ON "comment_thread"("centre_id", "proposal_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_centre_id_thread_id_created_at_idx" ON "comment"("centre_id", "thread_id", "created_at");

-- CreateIndex
CREATE INDEX "bank_comment_centre_id_owner_id_idx" ON "bank_comment"("centre_id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "testimony_request_token_hash_key" ON "testimony_request"("token_hash");

-- CreateIndex
CREATE INDEX "testimony_request_centre_id_proposal_id_idx" ON "testimony_request"("centre_id", "proposal_id");

-- CreateIndex
CREATE INDEX "notice_centre_id_user_id_created_at_idx" ON "notice"("centre_id", "user_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notice_centre_id_user_id_dedupe_key" ON "notice"("centre_id", "user_id", "dedupe");

-- CreateIndex
CREATE INDEX "mail_centre_id_created_at_idx" ON "mail"("centre_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_centre_id_at_idx" ON "audit_entry"("centre_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_centre_id_subject_idx" ON "audit_entry"("centre_id", "subject");

-- CreateIndex
CREATE INDEX "proposal_centre_id_cohort_id_state_state_since_id_idx" ON "proposal"("centre_id", "cohort_id", "state", "state_since", "id");

-- CreateIndex
CREATE INDEX "proposal_centre_id_employer_id_state_idx" ON "proposal"("centre_id", "employer_id", "state");

-- AddForeignKey
ALTER TABLE "cohort_staff" ADD CONSTRAINT "cohort_staff_centre_id_cohort_id_fkey" FOREIGN KEY ("centre_id", "cohort_id") REFERENCES "cohort"("centre_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_manager" ADD CONSTRAINT "employer_manager_centre_id_employer_id_fkey" FOREIGN KEY ("centre_id", "employer_id") REFERENCES "employer"("centre_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_centre_id_proposal_id_fkey" FOREIGN KEY ("centre_id", "proposal_id") REFERENCES "proposal"("centre_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_decision" ADD CONSTRAINT "point_decision_centre_id_proposal_id_submission_fkey" FOREIGN KEY ("centre_id", "proposal_id", "submission") REFERENCES "submission"("centre_id", "proposal_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_centre_id_proposal_id_submission_fkey" FOREIGN KEY ("centre_id", "proposal_id", "submission") REFERENCES "submission"("centre_id", "proposal_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_centre_id_proposal_id_fkey" FOREIGN KEY ("centre_id", "proposal_id") REFERENCES "proposal"("centre_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_centre_id_thread_id_fkey" FOREIGN KEY ("centre_id", "thread_id") REFERENCES "comment_thread"("centre_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sample" ADD CONSTRAINT "sample_centre_id_plan_id_fkey" FOREIGN KEY ("centre_id", "plan_id") REFERENCES "sampling_plan"("centre_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sample" ADD CONSTRAINT "sample_centre_id_proposal_id_submission_fkey" FOREIGN KEY ("centre_id", "proposal_id", "submission") REFERENCES "submission"("centre_id", "proposal_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standardisation_mark" ADD CONSTRAINT "standardisation_mark_centre_id_exercise_id_fkey" FOREIGN KEY ("centre_id", "exercise_id") REFERENCES "standardisation"("centre_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The lists of lib/core/review, held here too: a state nobody knows must not be stored.
ALTER TABLE "proposal" ADD CONSTRAINT proposal_state_known CHECK (state IN
  ('draft', 'submitted', 'in-review', 'changes-requested', 'signed-off', 'sampled', 'confirmed'));
ALTER TABLE "cohort_staff" ADD CONSTRAINT cohort_staff_duty_known CHECK (duty IN ('assessor', 'quality-assurer'));
ALTER TABLE "point_decision" ADD CONSTRAINT point_decision_known CHECK (decision IN ('met', 'not-yet'));
ALTER TABLE "release" ADD CONSTRAINT release_outcome_known CHECK (outcome IN ('feedback', 'changes-requested', 'signed-off'));
ALTER TABLE "release" ADD CONSTRAINT release_state_known CHECK (state IN ('held', 'done', 'undone'));
ALTER TABLE "comment_thread" ADD CONSTRAINT comment_thread_audience_known CHECK (audience IN ('feedback', 'private'));
ALTER TABLE "sample" ADD CONSTRAINT sample_state_known CHECK (state IN ('pending', 'confirmed', 'returned'));
ALTER TABLE "testimony_request" ADD CONSTRAINT testimony_outcome_known
  CHECK (outcome IS NULL OR outcome IN ('confirmed', 'amended', 'declined'));

-- Of two assessors who release one submission at once, one is told so. Feedback on drafts has no submission.
CREATE UNIQUE INDEX release_once ON "release" (centre_id, proposal_id, submission)
  WHERE submission IS NOT NULL AND state <> 'undone' AND outcome <> 'feedback';

-- The walls, as for the tables before these.
ALTER TABLE "cohort_staff" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "cohort_staff"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "employer_manager" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "employer_manager"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "invitation"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "submission" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "submission"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "review_claim" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "review_claim"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "last_look" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "last_look"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "point_decision" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "point_decision"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "release" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "release"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "comment_thread" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "comment_thread"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "comment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "comment"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "bank_comment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "bank_comment"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "testimony_request" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "testimony_request"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "sampling_plan" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "sampling_plan"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "sample" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "sample"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "standardisation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "standardisation"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "standardisation_mark" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "standardisation_mark"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "notice" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "notice"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "mail" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "mail"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "audit_entry"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());
ALTER TABLE "authorship" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "authorship"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());

-- People without an account come with a token, before any centre is known. The owner looks them up, in the functions below.
CREATE POLICY owner_looks_up ON "invitation" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_looks_up ON "testimony_request" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_joins ON "membership" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_joins ON "cohort_member" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_joins ON "cohort_staff" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_joins ON "employer_manager" TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE OR REPLACE FUNCTION upmark_sign_in(wanted text)
  RETURNS TABLE (user_id uuid, password_hash text, disabled boolean, centre_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT u.id, u.password_hash, u.disabled_at IS NOT NULL OR m.disabled_at IS NOT NULL, m.centre_id
    FROM "user_account" u JOIN "membership" m ON m.user_id = u.id
    WHERE u.email = lower(wanted)
    ORDER BY m.disabled_at IS NOT NULL, m.created_at, m.centre_id
    LIMIT 1
  $$;

CREATE OR REPLACE FUNCTION upmark_actor(wanted_user uuid, wanted_centre uuid)
  RETURNS TABLE (user_id uuid, centre_id uuid, centre_name text, name text, email text, roles text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT u.id, c.id, c.name, u.name, u.email, m.roles
    FROM "user_account" u
      JOIN "membership" m ON m.user_id = u.id
      JOIN "centre" c ON c.id = m.centre_id
    WHERE u.id = wanted_user AND m.centre_id = wanted_centre
      AND u.disabled_at IS NULL AND m.disabled_at IS NULL
  $$;

-- What an invitation says to the one who holds its token, while it can still be used.
CREATE FUNCTION upmark_invitation(wanted_hash text)
  RETURNS TABLE (centre_name text, email text, name text, expires_at timestamptz, has_account boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT c.name, i.email, i.name, i.expires_at,
      EXISTS (SELECT 1 FROM "user_account" u WHERE u.email = i.email)
    FROM "invitation" i JOIN "centre" c ON c.id = i.centre_id
    WHERE i.token_hash = wanted_hash AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
  $$;

-- Joins the centre, once. Who has an account keeps its password: the token alone never opens it.
CREATE FUNCTION upmark_accept_invitation(wanted_hash text, wanted_name text, wanted_password_hash text)
  RETURNS TABLE (user_id uuid, centre_id uuid, email text, is_new boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  #variable_conflict use_column
  DECLARE
    asked "invitation"%ROWTYPE;
    person uuid;
    fresh boolean := false;
  BEGIN
    SELECT * INTO asked FROM "invitation" i
      WHERE i.token_hash = wanted_hash AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
      FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    SELECT u.id INTO person FROM "user_account" u WHERE u.email = asked.email;
    IF person IS NULL THEN
      INSERT INTO "user_account" (id, email, name, password_hash)
        VALUES (gen_random_uuid(), asked.email, wanted_name, wanted_password_hash)
        ON CONFLICT (email) DO NOTHING
        RETURNING id INTO person;
      fresh := person IS NOT NULL;
      -- Another centre's invitation was accepted at the same moment.
      IF NOT fresh THEN SELECT u.id INTO person FROM "user_account" u WHERE u.email = asked.email; END IF;
    END IF;
    INSERT INTO "membership" (centre_id, user_id, roles) VALUES (asked.centre_id, person, asked.roles)
      ON CONFLICT (centre_id, user_id) DO UPDATE
        SET roles = (SELECT array_agg(DISTINCT role) FROM unnest("membership".roles || excluded.roles) role);
    IF asked.cohort_id IS NOT NULL AND 'learner' = ANY (asked.roles) THEN
      INSERT INTO "cohort_member" (centre_id, cohort_id, user_id, employer_id)
        VALUES (asked.centre_id, asked.cohort_id, person, asked.employer_id) ON CONFLICT DO NOTHING;
    END IF;
    IF asked.cohort_id IS NOT NULL THEN
      INSERT INTO "cohort_staff" (centre_id, cohort_id, user_id, duty)
        SELECT asked.centre_id, asked.cohort_id, person, duty FROM unnest(asked.roles) duty
        WHERE duty IN ('assessor', 'quality-assurer') ON CONFLICT DO NOTHING;
    END IF;
    IF asked.employer_id IS NOT NULL AND 'manager' = ANY (asked.roles) THEN
      INSERT INTO "employer_manager" (centre_id, employer_id, user_id)
        VALUES (asked.centre_id, asked.employer_id, person) ON CONFLICT DO NOTHING;
    END IF;
    UPDATE "invitation" SET accepted_at = now() WHERE token_hash = wanted_hash;
    RETURN QUERY SELECT person, asked.centre_id, asked.email, fresh;
  END
  $$;

-- The app cannot write roles or shut anybody out by itself; these doors ask who is behind it, and keep an administrator.
CREATE FUNCTION upmark_is_administrator(wanted_user uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT EXISTS (SELECT 1 FROM "membership" m JOIN "user_account" u ON u.id = m.user_id
      WHERE m.centre_id = upmark_centre() AND m.user_id = wanted_user AND 'administrator' = ANY (m.roles)
        AND m.disabled_at IS NULL AND u.disabled_at IS NULL)
  $$;
CREATE FUNCTION upmark_set_member(wanted_by uuid, wanted_user uuid, wanted_roles text[], wanted_disabled boolean)
  RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    -- One at a time, so that two administrators cannot remove each other at once.
    PERFORM pg_advisory_xact_lock(hashtextextended('members ' || upmark_centre()::text, 0));
    IF NOT upmark_is_administrator(wanted_by) THEN RETURN 'not-allowed'; END IF;
    IF (wanted_disabled OR NOT 'administrator' = ANY (wanted_roles)) AND NOT EXISTS (
      SELECT 1 FROM "membership" m JOIN "user_account" u ON u.id = m.user_id
      WHERE m.centre_id = upmark_centre() AND m.user_id <> wanted_user AND 'administrator' = ANY (m.roles)
        AND m.disabled_at IS NULL AND u.disabled_at IS NULL) THEN
      RETURN 'last-administrator';
    END IF;
    UPDATE "membership" m SET roles = wanted_roles,
        disabled_at = CASE WHEN wanted_disabled THEN coalesce(m.disabled_at, now()) END
      WHERE m.centre_id = upmark_centre() AND m.user_id = wanted_user;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    RETURN 'done';
  END
  $$;

-- Which centres have something to do now: the worker asks this, and then works inside each centre's walls.
CREATE POLICY owner_looks_up ON "release" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_looks_up ON "mail" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_looks_up ON "proposal" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_looks_up ON "notice" FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION upmark_due_work() RETURNS TABLE (centre_id uuid, kind text)
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
  $$;
CREATE INDEX mail_waiting ON "mail" (centre_id, created_at) WHERE sent_at IS NULL AND text IS NOT NULL;
CREATE INDEX release_held ON "release" (centre_id, visible_at) WHERE state = 'held';
CREATE INDEX proposal_due ON "proposal" (centre_id, due_on)
  WHERE deleted_at IS NULL AND state IN ('draft', 'changes-requested');

-- For a password that was just proven, or a session that is the person's own: the services see to that.
CREATE FUNCTION upmark_set_password(wanted_user uuid, wanted_hash text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    UPDATE "user_account" SET password_hash = wanted_hash WHERE id = wanted_user;
    RETURN FOUND;
  END
  $$;
CREATE FUNCTION upmark_set_name(wanted_user uuid, wanted_name text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    UPDATE "user_account" SET name = wanted_name WHERE id = wanted_user;
    RETURN FOUND;
  END
  $$;

-- A witness reads what they are asked to confirm, and answers once.
CREATE FUNCTION upmark_testimony(wanted_hash text)
  RETURNS TABLE (centre_name text, witness text, statement text, shown jsonb, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT c.name, t.name, t.statement, t.shown, t.expires_at
    FROM "testimony_request" t JOIN "centre" c ON c.id = t.centre_id
    WHERE t.token_hash = wanted_hash AND t.answered_at IS NULL AND t.cancelled_at IS NULL AND t.expires_at > now()
  $$;
CREATE FUNCTION upmark_answer_testimony(wanted_hash text, wanted_outcome text, wanted_answer jsonb)
  RETURNS TABLE (centre_id uuid, id uuid, proposal_id uuid)
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    UPDATE "testimony_request" t SET answered_at = now(), outcome = wanted_outcome, answer = wanted_answer
    WHERE t.token_hash = wanted_hash AND t.answered_at IS NULL AND t.cancelled_at IS NULL AND t.expires_at > now()
    RETURNING t.centre_id, t.id, t.proposal_id
  $$;

CREATE OR REPLACE FUNCTION upmark_grant(app text) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(7269127);
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
    EXECUTE format('GRANT SELECT ON "centre", "membership", "employer", "cohort", "cohort_member",
      "template_version", "proposal", "proposal_change", "sign_in_attempt", "cohort_staff", "employer_manager",
      "invitation", "user_session", "submission", "review_claim", "last_look", "point_decision", "release",
      "comment_thread", "comment", "bank_comment", "testimony_request", "sampling_plan", "sample",
      "standardisation", "standardisation_mark", "notice", "mail", "audit_entry", "authorship" TO %I', app);
    EXECUTE format('GRANT SELECT (migration_name, finished_at, rolled_back_at) ON "_prisma_migrations" TO %I', app);
    EXECUTE format('GRANT SELECT (id, email, name, disabled_at, created_at) ON "user_account" TO %I', app);
    EXECUTE format('GRANT INSERT ON "template_version", "proposal", "proposal_change", "employer", "cohort",
      "invitation", "user_session", "submission", "release", "comment_thread", "comment", "bank_comment",
      "testimony_request", "sampling_plan", "sample", "standardisation", "standardisation_mark", "notice", "mail",
      "audit_entry", "authorship", "last_look" TO %I', app);
    EXECUTE format('GRANT INSERT, UPDATE, DELETE ON "cohort_member", "cohort_staff", "employer_manager",
      "review_claim", "point_decision" TO %I', app);
    EXECUTE format('GRANT UPDATE, DELETE ON "bank_comment" TO %I', app);
    EXECUTE format('GRANT UPDATE (title, state, state_since, shared_at, due_on, cohort_id, employer_id, revision, document,
      document_format, updated_at, deleted_at, deleted_by) ON "proposal" TO %I', app);
    EXECUTE format('GRANT UPDATE (notices) ON "membership" TO %I', app);
    EXECUTE format('GRANT UPDATE (name) ON "employer" TO %I', app);
    EXECUTE format('GRANT UPDATE (name, template_id, due_on, comments_on_drafts) ON "cohort" TO %I', app);
    EXECUTE format('GRANT UPDATE (token_hash, expires_at, revoked_at) ON "invitation" TO %I', app);
    EXECUTE format('GRANT UPDATE (last_seen_at, ended_at) ON "user_session" TO %I', app);
    -- A submission is frozen: it can be withdrawn, never rewritten.
    EXECUTE format('GRANT UPDATE (withdrawn_at) ON "submission" TO %I', app);
    EXECUTE format('GRANT UPDATE (revision, at, present_at) ON "last_look" TO %I', app);
    EXECUTE format('GRANT UPDATE (state, visible_at) ON "release" TO %I', app);
    EXECUTE format('GRANT UPDATE (release_id, resolved_at, resolved_by, addressed_at, addressed_revision) ON "comment_thread" TO %I', app);
    EXECUTE format('GRANT UPDATE (body, mentions, edited_at, deleted_at, release_id, visible) ON "comment" TO %I', app);
    EXECUTE format('GRANT UPDATE (cancelled_at) ON "testimony_request" TO %I', app);
    EXECUTE format('GRANT UPDATE (state, decided_by, decided_at, reason) ON "sample" TO %I', app);
    EXECUTE format('GRANT UPDATE (closed_at) ON "standardisation" TO %I', app);
    EXECUTE format('GRANT UPDATE (marks, handed_in_at) ON "standardisation_mark" TO %I', app);
    EXECUTE format('GRANT UPDATE (read_at) ON "notice" TO %I', app);
    EXECUTE format('GRANT UPDATE (text, sent_at, file, failure, attempts) ON "mail" TO %I', app);
    EXECUTE format('GRANT UPDATE (typed, pasted, seconds) ON "authorship" TO %I', app);
    EXECUTE format('GRANT INSERT, DELETE ON "sign_in_attempt" TO %I', app);
    EXECUTE format('GRANT USAGE ON SEQUENCE "sign_in_attempt_id_seq" TO %I', app);
    EXECUTE format('GRANT EXECUTE ON FUNCTION upmark_centre(), upmark_sign_in(text), upmark_actor(uuid, uuid),
      upmark_change_unit(uuid, uuid, text, integer), upmark_invitation(text),
      upmark_accept_invitation(text, text, text), upmark_set_member(uuid, uuid, text[], boolean), upmark_set_password(uuid, text), upmark_set_name(uuid, text),
      upmark_testimony(text), upmark_answer_testimony(text, text, jsonb), upmark_due_work() TO %I', app);
  END
  $$;

REVOKE ALL ON FUNCTION upmark_invitation(text), upmark_accept_invitation(text, text, text),
  upmark_is_administrator(uuid), upmark_set_member(uuid, uuid, text[], boolean), upmark_set_password(uuid, text), upmark_set_name(uuid, text), upmark_testimony(text),
  upmark_answer_testimony(text, text, jsonb), upmark_due_work() FROM PUBLIC;
