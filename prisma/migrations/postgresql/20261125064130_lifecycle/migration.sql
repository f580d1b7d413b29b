-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "answer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "cancellationFee" INTEGER,
ADD COLUMN     "payBy" TIMESTAMP(3),
ADD COLUMN     "pendingReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pendingVerb" TEXT;

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "cancellationFees" TEXT NOT NULL DEFAULT '[{"days":60,"percent":0},{"days":30,"percent":50},{"days":0,"percent":100}]',
ADD COLUMN     "paymentDays" INTEGER;
