-- AlterTable
ALTER TABLE "Exhibitor" ADD COLUMN     "finenesses" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "stones" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "techniques" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "trade" TEXT NOT NULL DEFAULT '';
