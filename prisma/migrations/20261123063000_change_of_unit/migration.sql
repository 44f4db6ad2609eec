-- The unit of a draft may change. The app still cannot write which template a proposal answers; this is the one
-- door, for drafts of the centre that is open and the author who is named.
CREATE FUNCTION upmark_change_unit(
  wanted_proposal uuid, wanted_owner uuid, wanted_template text, wanted_version integer)
  RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    UPDATE "proposal"
      SET template_id = wanted_template, template_version = wanted_version, updated_at = now()
      WHERE centre_id = upmark_centre() AND id = wanted_proposal AND owner_id = wanted_owner
        AND state = 'draft' AND deleted_at IS NULL;
    RETURN FOUND;
  END
  $$;

CREATE OR REPLACE FUNCTION upmark_grant(app text) RETURNS void
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
    EXECUTE format('GRANT EXECUTE ON FUNCTION upmark_centre(), upmark_sign_in(text), upmark_actor(uuid, uuid),
      upmark_change_unit(uuid, uuid, text, integer) TO %I', app);
  END
  $$;

REVOKE ALL ON FUNCTION upmark_change_unit(uuid, uuid, text, integer) FROM PUBLIC;
