import { useMessages } from '~/i18n/use-messages'

/** «Редакция № 2 «Вторая»»: the name is as the organisers wrote it, in Russian. */
export function ReleaseName({ number, name }: { number: number; name: string }) {
  return (
    <>
      {useMessages().changelog.release(number)} <span lang="ru">«{name}»</span>
    </>
  )
}
