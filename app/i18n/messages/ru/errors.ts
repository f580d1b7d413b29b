/**
 * What a form can say beside a field. zod schemas carry these keys as their messages; ui/field
 * translates them, once.
 */
export const errors = {
  required: 'Заполните это поле',
  tooLong: 'Слишком длинно',
  invalid: 'Проверьте это значение',
  choose: 'Выберите один из вариантов',
  'email.invalid': 'Не похоже на адрес почты. Пример: elena@example.ru',
  'consent.required': 'Без согласия мы не сможем принять форму',
}
