/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "base/report.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/** Cuts a text that filled its buffer back to a whole UTF-8 character, and blots out controls. */
static void clean(char *text, size_t capacity)
{
  size_t length = strlen(text);
  if (length == capacity - 1) {
    while (length && ((unsigned char)text[length - 1] & 0xC0U) == 0x80U) {
      --length;
    }
    text[length ? length - 1 : 0] = '\0';
  }
  for (char *at = text; *at; ++at) {
    if ((unsigned char)*at < 0x20 || *at == 0x7F) {
      *at = '?';
    }
  }
}

void tisse__report(const tisse_context *context, tisse_level level, const char *file, uint32_t line, uint32_t column,
                   const char *format, ...)
{
  if (!context || !context->report) {
    return;
  }
  char text[1001];
  va_list arguments;
  va_start(arguments, format);
  const int written = vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (written < 0) {
    return;
  }
  clean(text, sizeof text);
  const tisse_message message = {level, file, line, column, text};
  context->report(context->report_user, &message);
}

tisse_status tisse__report_memory(const tisse_context *context)
{
  tisse__report(context, TISSE_ERROR, NULL, 0, 0, "out of memory");
  return TISSE_E_MEMORY;
}
