-- An issued paper stays as it was, and so does the ledger of payments.
CREATE TRIGGER "Document_no_update" BEFORE UPDATE ON "Document"
BEGIN
    SELECT RAISE(ABORT, 'An issued document is never changed');
END;

CREATE TRIGGER "Document_no_delete" BEFORE DELETE ON "Document"
BEGIN
    SELECT RAISE(ABORT, 'An issued document is never deleted');
END;

CREATE TRIGGER "Payment_no_update" BEFORE UPDATE ON "Payment"
BEGIN
    SELECT RAISE(ABORT, 'An entered payment is never changed');
END;

CREATE TRIGGER "Payment_no_delete" BEFORE DELETE ON "Payment"
BEGIN
    SELECT RAISE(ABORT, 'An entered payment is never deleted');
END;
