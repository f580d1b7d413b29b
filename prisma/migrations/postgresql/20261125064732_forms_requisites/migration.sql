-- AlterTable
ALTER TABLE "Exhibitor" ADD COLUMN     "account" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "assayCheckedAt" TIMESTAMP(3),
ADD COLUMN     "assayCheckedById" TEXT,
ADD COLUMN     "assayNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "assayNumber" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "bankName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "bic" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "corrAccount" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kpp" TEXT,
ADD COLUMN     "legalAddress" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "makersMark" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "makersMarkYear" INTEGER,
ADD COLUMN     "postalAddress" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "precious" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "signatoryBasis" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "signatoryName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "signatoryPost" TEXT NOT NULL DEFAULT '';

-- Payers from abroad are told apart by their country's numbers.
UPDATE "Exhibitor" SET "payerType" = CASE "country"
  WHEN 'BY' THEN 'belarus'
  WHEN 'KZ' THEN 'kazakhstan'
  WHEN 'AM' THEN 'armenia'
  WHEN 'KG' THEN 'kyrgyzstan'
  ELSE 'other_country'
END WHERE "payerType" = 'foreign';
