/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * What `tisse diff` compares: two files of claims, split by a line "--". Whatever was read is clean text; a file differs from itself in nothing, and what
 * one way round was won is lost the other way.
 */

#include "fuzz.h"

#include "../../src/tool/claim_file.h"
#include "../../src/tool/commands.h"

/** A run over two files that says nothing. */
static void begin(session *run, const char *paths[2])
{
  *run = (session){.options = {.command = CMD_DIFF, .arguments = paths, .argument_count = 2}};
  session_init(run);
  run->least = TISSE_ERROR + 1;
}

static void check_fields(const char *path)
{
  session run;
  claim_file file;
  begin(&run, (const char *[]){path, path});
  MUST(!claim_file_read(&file, &run, 0));
  for (size_t i = 0; i < file.count; ++i) {
    for (size_t j = 0; j < FIELD_COUNT; ++j) {
      const tisse_view field = tisse_view_of(file.items[i].fields[j]);
      MUST(fuzz_is_utf8(field));
      for (size_t k = 0; k < field.length; ++k) {
        MUST((unsigned char)field.data[k] >= ' ' && field.data[k] != 0x7F);
      }
    }
  }
  claim_file_dispose(&file);
}

/** Puts won, lost, changed and same. */
static void compare(size_t counts[4], const char *old, const char *new)
{
  char out[128], line[256] = "";
  const char *to[] = {fuzz_file(out, ".diff", "", 0)};
  session run;
  begin(&run, (const char *[]){old, new});
  run.options.values[OPT_OUTPUT] = to;
  run.options.counts[OPT_OUTPUT] = 1;
  command_diff(&run);
  FILE *file = fopen(out, "rb");
  MUST(file);
  if (!fseek(file, -200, SEEK_END) || !fseek(file, 0, SEEK_SET)) {
    line[fread(line, 1, sizeof line - 1, file)] = '\0';
  }
  fclose(file);
  const char *last = strrchr(line, '\n') ? strrchr(line, '\n') : line;
  while (last > line && last[-1] != '\n') {
    --last;
  }
  MUST(sscanf(last, "%zu won, %zu lost, %zu changed, %zu the same", &counts[0], &counts[1], &counts[2], &counts[3]) == 4);
  unlink(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  const uint8_t *split = size ? memmem(data, size, "\n--\n", 4) : NULL;
  const size_t length = split ? (size_t)(split - data) + 1 : size;
  char old[128], new[128];
  size_t one[4], other[4];
  fuzz_file(old, "-old.jsonl", data, length);
  fuzz_file(new, "-new.jsonl", split ? split + 4 : data, split ? size - length - 3 : size);
  check_fields(old);
  compare(one, old, old);
  MUST(!one[0] && !one[1] && !one[2]);
  compare(one, old, new);
  compare(other, new, old);
  MUST(one[0] == other[1] && one[1] == other[0] && one[2] == other[2] && one[3] == other[3]);
  unlink(old);
  unlink(new);
  return 0;
}
