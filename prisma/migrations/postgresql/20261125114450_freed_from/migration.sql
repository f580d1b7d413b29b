-- AlterTable
ALTER TABLE "Booth" ADD COLUMN     "freedFrom" TEXT;
