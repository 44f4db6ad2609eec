-- What became of an invitation, for the one who holds its link: one word about a hash nobody guesses. Everybody may
-- ask, so nothing is revoked or granted.
CREATE FUNCTION upmark_invitation_state(wanted_hash text) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT CASE WHEN i.accepted_at IS NOT NULL THEN 'accepted'
                WHEN i.revoked_at IS NOT NULL THEN 'withdrawn'
                WHEN i.expires_at <= now() THEN 'expired'
                ELSE 'sent' END
    FROM "invitation" i WHERE i.token_hash = wanted_hash
  $$;
