-- AlterTable
ALTER TABLE "Booth" ADD COLUMN     "blockReason" TEXT NOT NULL DEFAULT '';
