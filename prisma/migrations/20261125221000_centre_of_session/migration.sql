-- Where a browser is at: somebody who belongs to two centres says which. Null until they have said it. What stands here
-- opens nothing: each request asks whether they still belong there.
ALTER TABLE "user_session" ADD COLUMN "at_centre" UUID;

-- The centres that are open to a person: what they choose from, before any centre is known.
CREATE FUNCTION upmark_centres(wanted_user uuid)
  RETURNS TABLE (centre_id uuid, centre_name text, roles text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT c.id, c.name, m.roles
    FROM "user_account" u
      JOIN "membership" m ON m.user_id = u.id
      JOIN "centre" c ON c.id = m.centre_id
    WHERE u.id = wanted_user AND u.disabled_at IS NULL AND m.disabled_at IS NULL
    ORDER BY lower(c.name), c.id
  $$;

-- What the app may do with this, besides the rest. Sessions that have run out are removed by the app itself.
ALTER FUNCTION upmark_grant(text) RENAME TO upmark_grant_before_centres;
CREATE FUNCTION upmark_grant(app text) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    PERFORM upmark_grant_before_centres(app);
    EXECUTE format('GRANT UPDATE (at_centre) ON "user_session" TO %I', app);
    EXECUTE format('GRANT DELETE ON "user_session" TO %I', app);
    EXECUTE format('GRANT EXECUTE ON FUNCTION upmark_centres(uuid) TO %I', app);
  END
  $$;
REVOKE ALL ON FUNCTION upmark_grant(text), upmark_centres(uuid) FROM PUBLIC;
