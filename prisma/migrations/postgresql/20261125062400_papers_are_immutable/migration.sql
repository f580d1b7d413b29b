-- An issued paper stays as it was, and so does the ledger of payments.
CREATE FUNCTION "Paper_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is never %', TG_ARGV[0], TG_ARGV[1];
END;
$$;

CREATE TRIGGER "Document_no_update" BEFORE UPDATE ON "Document"
    FOR EACH ROW EXECUTE FUNCTION "Paper_refuse"('An issued document', 'changed');

CREATE TRIGGER "Document_no_delete" BEFORE DELETE ON "Document"
    FOR EACH ROW EXECUTE FUNCTION "Paper_refuse"('An issued document', 'deleted');

CREATE TRIGGER "Document_no_truncate" BEFORE TRUNCATE ON "Document"
    FOR EACH STATEMENT EXECUTE FUNCTION "Paper_refuse"('An issued document', 'deleted');

CREATE TRIGGER "Payment_no_update" BEFORE UPDATE ON "Payment"
    FOR EACH ROW EXECUTE FUNCTION "Paper_refuse"('An entered payment', 'changed');

CREATE TRIGGER "Payment_no_delete" BEFORE DELETE ON "Payment"
    FOR EACH ROW EXECUTE FUNCTION "Paper_refuse"('An entered payment', 'deleted');

CREATE TRIGGER "Payment_no_truncate" BEFORE TRUNCATE ON "Payment"
    FOR EACH STATEMENT EXECUTE FUNCTION "Paper_refuse"('An entered payment', 'deleted');
