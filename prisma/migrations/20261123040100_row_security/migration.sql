-- Walls between centres. The app's role owns nothing and bypasses nothing; a query that names no centre, or
-- the wrong one, finds no row, whatever its filters say. See docs/decisions/0003-row-level-security.md.

-- Absent or empty means no centre, and no centre means no rows.
CREATE FUNCTION upmark_centre() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('upmark.centre', true), '')::uuid $$;

ALTER TABLE "centre" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "centre"
  USING (id = upmark_centre()) WITH CHECK (id = upmark_centre());

ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "membership"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());

ALTER TABLE "employer" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "employer"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());

ALTER TABLE "cohort" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "cohort"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());

ALTER TABLE "cohort_member" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "cohort_member"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());

ALTER TABLE "proposal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "proposal"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());

ALTER TABLE "proposal_change" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_centre ON "proposal_change"
  USING (centre_id = upmark_centre()) WITH CHECK (centre_id = upmark_centre());

-- People are seen by the centres they belong to.
ALTER TABLE "user_account" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY member_of_own_centre ON "user_account" FOR SELECT
  USING (EXISTS (
    SELECT 1 FROM "membership" m WHERE m.centre_id = upmark_centre() AND m.user_id = "user_account".id
  ));

-- Signing in happens before a centre is known. Only the owner may look there, and only the two functions
-- below lend its eyes to the app.
CREATE POLICY owner_people ON "user_account" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_looks_up ON "membership" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_looks_up ON "centre" FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION upmark_sign_in(wanted text)
  RETURNS TABLE (user_id uuid, password_hash text, disabled boolean, centre_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT u.id, u.password_hash, u.disabled_at IS NOT NULL, m.centre_id
    FROM "user_account" u JOIN "membership" m ON m.user_id = u.id
    WHERE u.email = lower(wanted)
    ORDER BY m.created_at, m.centre_id
    LIMIT 1
  $$;

CREATE FUNCTION upmark_actor(wanted_user uuid, wanted_centre uuid)
  RETURNS TABLE (user_id uuid, centre_id uuid, centre_name text, name text, email text, roles text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT u.id, c.id, c.name, u.name, u.email, m.roles
    FROM "user_account" u
      JOIN "membership" m ON m.user_id = u.id
      JOIN "centre" c ON c.id = m.centre_id
    WHERE u.id = wanted_user AND m.centre_id = wanted_centre AND u.disabled_at IS NULL
  $$;

-- What the app may do. The launcher calls this with the name of the app's role after every migration.
CREATE FUNCTION upmark_grant(app text) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(7269127);
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
    EXECUTE format('GRANT SELECT ON "centre", "membership", "employer", "cohort", "cohort_member",
      "template_version", "proposal", "proposal_change", "sign_in_attempt" TO %I', app);
    EXECUTE format('GRANT SELECT (migration_name, finished_at, rolled_back_at) ON "_prisma_migrations" TO %I', app);
    EXECUTE format('GRANT SELECT (id, email, name, disabled_at, created_at) ON "user_account" TO %I', app);
    EXECUTE format('GRANT INSERT ON "template_version", "proposal", "proposal_change" TO %I', app);
    EXECUTE format('GRANT UPDATE (title, state, due_on, cohort_id, employer_id, revision, document,
      document_format, updated_at, deleted_at, deleted_by) ON "proposal" TO %I', app);
    EXECUTE format('GRANT INSERT, DELETE ON "sign_in_attempt" TO %I', app);
    EXECUTE format('GRANT USAGE ON SEQUENCE "sign_in_attempt_id_seq" TO %I', app);
    EXECUTE format('GRANT EXECUTE ON FUNCTION upmark_centre(), upmark_sign_in(text), upmark_actor(uuid, uuid) TO %I', app);
  END
  $$;

REVOKE ALL ON FUNCTION upmark_sign_in(text), upmark_actor(uuid, uuid), upmark_grant(text) FROM PUBLIC;

-- Lower-case once, or one person becomes two.
ALTER TABLE "user_account" ADD CONSTRAINT user_account_email_lower CHECK (email = lower(email));
