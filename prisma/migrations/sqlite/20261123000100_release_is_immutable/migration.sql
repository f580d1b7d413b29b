-- What was published stays as it was.
CREATE TRIGGER "Release_no_update" BEFORE UPDATE ON "Release"
BEGIN
    SELECT RAISE(ABORT, 'A release is never changed');
END;

CREATE TRIGGER "Release_no_delete" BEFORE DELETE ON "Release"
BEGIN
    SELECT RAISE(ABORT, 'A release is never deleted');
END;
