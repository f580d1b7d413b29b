-- What was published stays as it was.
CREATE FUNCTION "Release_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A release is never %', TG_ARGV[0];
END;
$$;

CREATE TRIGGER "Release_no_update" BEFORE UPDATE ON "Release"
    FOR EACH ROW EXECUTE FUNCTION "Release_refuse"('changed');

CREATE TRIGGER "Release_no_delete" BEFORE DELETE ON "Release"
    FOR EACH ROW EXECUTE FUNCTION "Release_refuse"('deleted');

CREATE TRIGGER "Release_no_truncate" BEFORE TRUNCATE ON "Release"
    FOR EACH STATEMENT EXECUTE FUNCTION "Release_refuse"('deleted');
