-- The audit log is append-only, whoever is connected: no row is ever changed, none is deleted before its time.
-- Retention in days stands in settings under 'audit_retention_days'; six months is the least, whatever stands there.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept_days integer;
BEGIN
  IF TG_OP <> 'DELETE' THEN
    RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT greatest(183, (value #>> '{}')::integer) INTO kept_days FROM settings WHERE key = 'audit_retention_days';
  IF OLD.at > now() - make_interval(days => coalesce(kept_days, 400)) THEN
    RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN OLD;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
