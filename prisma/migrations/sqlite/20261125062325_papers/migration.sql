-- CreateTable
CREATE TABLE "Issuer" (
    "editionId" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "inn" TEXT NOT NULL,
    "kpp" TEXT,
    "ogrn" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "bankName" TEXT NOT NULL,
    "bic" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "corrAccount" TEXT,
    "signatoryPost" TEXT NOT NULL,
    "signatoryName" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "accountant" TEXT NOT NULL DEFAULT '',
    "vatGround" TEXT NOT NULL DEFAULT '',
    "payDays" INTEGER NOT NULL DEFAULT 5,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Issuer_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DocumentCounter" (
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    PRIMARY KEY ("year", "kind")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "replacesId" TEXT,
    "total" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "issuedById" TEXT,
    CONSTRAINT "Document_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Document_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Document_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "paidOn" TEXT NOT NULL,
    "bankNumber" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "reversesId" TEXT,
    "lineId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    CONSTRAINT "Payment_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Payment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Payment_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "Payment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Payment_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "StatementLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatementLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "bankKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "paidOn" TEXT NOT NULL,
    "bankNumber" TEXT NOT NULL,
    "payerName" TEXT NOT NULL,
    "payerInn" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "guessId" TEXT,
    "importedAt" DATETIME NOT NULL,
    CONSTRAINT "StatementLine_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Document_number_key" ON "Document"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Document_replacesId_key" ON "Document"("replacesId");

-- CreateIndex
CREATE INDEX "Document_editionId_issuedAt_idx" ON "Document"("editionId", "issuedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Document_year_kind_sequence_key" ON "Document"("year", "kind", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Document_applicationId_kind_version_key" ON "Document"("applicationId", "kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_reversesId_key" ON "Payment"("reversesId");

-- CreateIndex
CREATE INDEX "Payment_applicationId_idx" ON "Payment"("applicationId");

-- CreateIndex
CREATE INDEX "Payment_editionId_paidOn_idx" ON "Payment"("editionId", "paidOn");

-- CreateIndex
CREATE INDEX "Payment_lineId_idx" ON "Payment"("lineId");

-- CreateIndex
CREATE UNIQUE INDEX "StatementLine_bankKey_key" ON "StatementLine"("bankKey");

-- CreateIndex
CREATE INDEX "StatementLine_editionId_state_idx" ON "StatementLine"("editionId", "state");
