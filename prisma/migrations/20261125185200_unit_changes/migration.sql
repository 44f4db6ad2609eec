-- A draft that was given another unit remembers when, by whom and from which. The app may read this, but only the
-- door that changes the unit writes it; the grants stay as they are.
ALTER TABLE "proposal" ADD COLUMN "unit_changes" JSONB NOT NULL DEFAULT '[]';

CREATE OR REPLACE FUNCTION upmark_change_unit(
  wanted_proposal uuid, wanted_owner uuid, wanted_template text, wanted_version integer)
  RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    UPDATE "proposal"
      SET template_id = wanted_template, template_version = wanted_version, updated_at = now(),
        unit_changes = CASE WHEN (template_id, template_version) = (wanted_template, wanted_version) THEN unit_changes
          ELSE unit_changes || jsonb_build_array(jsonb_build_object(
            'revision', revision,
            'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'by', wanted_owner,
            'from', jsonb_build_object('id', template_id, 'version', template_version),
            'to', jsonb_build_object('id', wanted_template, 'version', wanted_version)))
          END
      WHERE centre_id = upmark_centre() AND id = wanted_proposal AND owner_id = wanted_owner
        AND state = 'draft' AND deleted_at IS NULL;
    RETURN FOUND;
  END
  $$;
