# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0

# make            the tool and the library, in build/
# make deps       installs the Debian packages of scripts/packages.txt that are missing
# make demo       deps, all, then the main job on examples/articles; leaves demo/
# make check      deps, all, the tests, the unit tests under the sanitizers too; under five minutes
# make fuzz     looks for inputs that break (clang); FUZZ_TIME seconds a target, FUZZ the targets
# make lint     static analysis (clang, clang-tidy, cppcheck); make coverage, make check-threads
# make check-interop   other programs and libraries on what we write; make check-sanitize, check-valgrind: the cases too
# make install    PREFIX (/usr/local), DESTDIR; make uninstall
# make man        the manual anew, after a change of options

.DELETE_ON_ERROR:
.SUFFIXES:

VERSION := 0.1.0
SOVERSION := 0
PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
BUILD ?= build

CC ?= gcc
CFLAGS ?= -O3 -g
WARNINGS := -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wpointer-arith -Wstrict-prototypes -Wvla -Wundef
PACKAGES := raptor2 libxml-2.0 jansson libgvc libcgraph
RSVG := $(shell pkg-config --exists librsvg-2.0 2>/dev/null && echo librsvg-2.0)
PLUGINS := $(shell pkg-config --variable=libdir libgvc 2>/dev/null)/graphviz
DATADIR := $(PREFIX)/share/tisse

# Debian's headers use no strict prototypes: taken in as system headers, so that our warnings stay ours.
SYSTEM_CFLAGS := $(subst -I,-isystem ,$(shell pkg-config --cflags $(PACKAGES) $(RSVG) 2>/dev/null))
LIBRARIES := $(shell pkg-config --libs $(PACKAGES) $(RSVG)) -L$(PLUGINS) -lgvplugin_core -lgvplugin_dot_layout -lgvplugin_neato_layout \
            -Wl,-rpath,$(PLUGINS) -lm -lpthread
COMMON := -std=c17 -D_GNU_SOURCE $(WARNINGS) -Iinclude $(if $(RSVG),-DTISSE_HAVE_RSVG)
LIB_CFLAGS = $(COMMON) -Isrc -fvisibility=hidden -fPIC $(SYSTEM_CFLAGS)
# The tool sees the public headers alone.
TOOL_SYSTEM = $(subst -I,-isystem ,$(shell pkg-config --cflags libcurl 2>/dev/null))
TOOL_CFLAGS = $(COMMON) $(TOOL_SYSTEM) -DTISSE_DATADIR='"$(DATADIR)"'
TOOL_LIBRARIES = $(shell pkg-config --libs libcurl)

LIB_SOURCES := $(filter-out src/tool/%,$(wildcard src/*/*.c))
TOOL_SOURCES := $(wildcard src/tool/*.c)
LIB_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/%.o)
TOOL_OBJECTS := $(TOOL_SOURCES:%.c=$(BUILD)/%.o)
MORPHS := $(BUILD)/share/tisse/fr.morph $(BUILD)/share/tisse/en.morph
ONTOLOGY := $(wildcard ontology/*.ttl ontology/*/*.ttl)
UNIT_SOURCES := $(wildcard tests/unit/test_*.c)
UNIT_TESTS := $(UNIT_SOURCES:tests/unit/%.c=$(BUILD)/tests/%)

.PHONY: all deps demo check check-interop install uninstall clean

PACK := $(BUILD)/share/tisse/tisse.pack

all: $(BUILD)/tisse $(BUILD)/libtisse.so $(BUILD)/tisse.pc $(PACK)

deps:
	@scripts/install_packages.sh scripts/packages.txt

# ---- library and tool

$(BUILD)/src/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(if $(filter src/tool/%,$<),$(TOOL_CFLAGS),$(LIB_CFLAGS)) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/libtisse.a: $(LIB_OBJECTS)
	rm -f $@
	$(AR) rcsD $@ $^

$(BUILD)/libtisse.so.$(SOVERSION): $(LIB_OBJECTS)
	$(CC) -shared -Wl,-soname,libtisse.so.$(SOVERSION) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

$(BUILD)/libtisse.so: $(BUILD)/libtisse.so.$(SOVERSION)
	ln -sf libtisse.so.$(SOVERSION) $@

# What the tool seldom needs is opened at its first call: a run without it starts in a fifth of the time. Not under the address sanitizer: its dlopen() does not
# look where the program says, so that Graphviz's plugins would not be found, and no layout be tested.
ifeq ($(shell uname -m)$(findstring sanitize=address,$(CFLAGS)),x86_64)
LAZY := raptor2 curl xml2 gvc cgraph $(if $(RSVG),rsvg-2 cairo gobject-2.0)
TOOL_CFLAGS += -DTISSE_LAZY
$(BUILD)/lazy.S: scripts/lazy_link.py $(TOOL_OBJECTS) $(BUILD)/libtisse.a
	python3 scripts/lazy_link.py '$(CC)' $@ $(LAZY) -- $(TOOL_OBJECTS) $(BUILD)/libtisse.a
# By itself, and not with the program: the name of the compiler's temporary file would be among the symbols, and no two builds be the same.
$(BUILD)/lazy_stubs.o: $(BUILD)/lazy.S
	$(CC) -g0 -c $< -o $@
LAZY_STUBS := $(BUILD)/lazy_stubs.o
endif
EAGER = $(filter-out $(shell pkg-config --libs raptor2 libxml-2.0 libgvc libcgraph $(RSVG) libcurl) -lgvplugin_core -lgvplugin_dot_layout -lgvplugin_neato_layout,$(LIBRARIES) $(TOOL_LIBRARIES)) -lm

$(BUILD)/tisse: $(TOOL_OBJECTS) $(BUILD)/libtisse.a $(LAZY_STUBS) $(MORPHS) $(BUILD)/share/tisse/ontology.stamp
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(TOOL_OBJECTS) $(BUILD)/libtisse.a $(LAZY_STUBS) $(if $(LAZY_STUBS),$(EAGER),$(LIBRARIES) $(TOOL_LIBRARIES))

$(BUILD)/tisse.pc: Makefile
	@mkdir -p $(@D)
	printf 'prefix=%s\nlibdir=%s\nincludedir=$${prefix}/include\ndatadir=%s\n\nName: tisse\nDescription: Weaves the relations that news articles report into RDF\nVersion: %s\nRequires.private: %s\nLibs: -L$${libdir} -ltisse\nCflags: -I$${includedir}\n' \
	  '$(PREFIX)' '$(LIBDIR)' '$(DATADIR)' '$(VERSION)' '$(PACKAGES)' > $@

# ---- knowledge beside the tool: full-form lexicons compiled from Debian's dictionaries, the ontology as it is

$(BUILD)/share/tisse/fr.morph: scripts/morph_fr.py scripts/morph_common.py src/language/function_words_fr.tsv
	@mkdir -p $(@D)
	python3 scripts/morph_fr.py /usr/share/hunspell/fr.dic /usr/share/hunspell/fr.aff src/language/function_words_fr.tsv $@

$(BUILD)/share/tisse/en.morph: scripts/morph_en.py scripts/morph_common.py src/language/function_words_en.tsv
	@mkdir -p $(@D)
	python3 scripts/morph_en.py /usr/share/wordnet src/language/function_words_en.tsv $@

$(BUILD)/share/tisse/ontology.stamp: $(ONTOLOGY)
	@mkdir -p $(@D)
	rm -rf $(BUILD)/share/tisse/ontology
	cp -r ontology $(BUILD)/share/tisse/ontology
	touch $@

# The same, compiled: the tool opens it where it is that of the Turtle files beside it.
$(PACK): $(BUILD)/tisse $(MORPHS) $(BUILD)/share/tisse/ontology.stamp
	$(BUILD)/tisse compile -q $(BUILD)/share/tisse -o $@

# A pack says by this which sources read the Turtle that it was made of.
KNOWLEDGE_SOURCES := $(wildcard src/base/*.[ch] src/language/*.[ch] src/knowledge/*.[ch] include/tisse/*.h)
$(BUILD)/src/knowledge/pack_layout.o: CPPFLAGS += -DTISSE_KNOWLEDGE_STAMP='"$(shell cat $(KNOWLEDGE_SOURCES) | cksum | cut -d" " -f1)"'
$(BUILD)/src/knowledge/pack_layout.o: $(KNOWLEDGE_SOURCES)

# The learned weights of the tagger are part of the object, as are the page's script and style of another.
$(BUILD)/src/language/weights.o: src/language/en.weights
$(BUILD)/src/sink/map_html.o: src/sink/html/app.js src/sink/html/style.css

# ---- manual and completions, out of the tool's own table of options

COMPLETIONS := $(BUILD)/completions/tisse $(BUILD)/completions/_tisse $(BUILD)/completions/tisse.fish

$(BUILD)/completions/%: scripts/make_completions.py $(BUILD)/tisse
	@mkdir -p $(@D)
	python3 scripts/make_completions.py $(BUILD)/tisse $(BUILD)/completions

# The manual is checked in; `make man` writes it anew after a change of options or of ontology/README.md, and `make check` compares.
.PHONY: man docs docs-map docs-ontology
# All that is checked in and made: after a change of options, of knowledge or of output.
docs: man docs-map docs-ontology
	python3 tests/run_docs.py $(BUILD)/tisse --update

man: $(BUILD)/tisse
	python3 scripts/make_man.py $(BUILD)/tisse man

docs-map: all
	$(BUILD)/tisse build -q examples/articles -o $(BUILD)/docs
	@mkdir -p docs
	cp $(BUILD)/docs/map.svg docs/map.svg
	$(BUILD)/tisse build -q $(filter-out %.md,$(wildcard examples/articles/2025* examples/articles/fil*)) -o $(BUILD)/docs/before
	$(BUILD)/tisse build -q $(filter-out %.md examples/articles/2025-10%,$(wildcard examples/articles/20* examples/articles/fil*)) -o $(BUILD)/docs/after
	$(BUILD)/tisse map --diff $(BUILD)/docs/before $(BUILD)/docs/after --lang en -o docs/changes.svg

docs-ontology:
	python3 scripts/make_ontology_page.py docs/ontology.html

# ---- the main job on the example articles

demo: deps
	@$(MAKE) --no-print-directory all
	$(BUILD)/tisse build examples/articles -o demo
	@printf '\nThe map:       demo/map.svg, or demo/map.html to look around in (open it in a browser)\n'
	@printf 'The graph:     demo/graph.ttl (and demo/graph.nq for a triple store)\n'
	@printf 'The words:     docs/ontology.html\n'
	@printf 'The ledger:    demo/deals.txt\nWhat it tells: examples/README.md\n'

# ---- tests

$(BUILD)/tests/%: tests/unit/%.c $(BUILD)/libtisse.a $(MORPHS) $(BUILD)/share/tisse/ontology.stamp
	@mkdir -p $(@D)
	$(CC) $(LIB_CFLAGS) $(TOOL_SYSTEM) $(CPPFLAGS) $(CFLAGS) -Wno-unused-function $(LDFLAGS) -MMD -MP -MF $@.d -o $@ $< $(EXTRA_OBJECTS) $(BUILD)/libtisse.a \
	  $(LIBRARIES) $(TOOL_LIBRARIES) -lcmocka

# The tool's own tests stand on its objects, all but main.
$(BUILD)/tests/test_tool: EXTRA_OBJECTS = $(filter-out %/main.o %/lazy.o,$(TOOL_OBJECTS))
$(BUILD)/tests/test_tool: $(TOOL_OBJECTS)

$(BUILD)/lang_dump $(BUILD)/syntax_dump: $(BUILD)/%: tests/tools/%.c $(BUILD)/libtisse.a
	$(CC) $(LIB_CFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $< $(BUILD)/libtisse.a $(LIBRARIES)

# Fuzz targets. Without a fuzzer replay.c drives them over the inputs kept in tests/fuzz/corpus; with FUZZER (clang), libFuzzer does.
FUZZ_SOURCES := $(wildcard tests/fuzz/fuzz_*.c)
FUZZ_TARGETS := $(FUZZ_SOURCES:tests/fuzz/fuzz_%.c=$(BUILD)/fuzz/%)

# One of them reads what a command of the tool does.
$(BUILD)/fuzz/claims: EXTRA_OBJECTS = $(filter-out %/main.o %/lazy.o,$(TOOL_OBJECTS))
$(BUILD)/fuzz/claims: EXTRA_LIBRARIES = $(TOOL_LIBRARIES)
$(BUILD)/fuzz/claims: $(TOOL_OBJECTS)

$(BUILD)/fuzz/%: tests/fuzz/fuzz_%.c tests/fuzz/replay.c tests/fuzz/fuzz.h tests/unit/map_graphs.h $(BUILD)/libtisse.a
	@mkdir -p $(@D)
	$(CC) $(LIB_CFLAGS) $(CPPFLAGS) $(CFLAGS) -Wno-unused-function $(LDFLAGS) $(if $(FUZZER),-fsanitize=fuzzer) -o $@ $< $(if $(FUZZER),,tests/fuzz/replay.c) \
	  $(EXTRA_OBJECTS) $(BUILD)/libtisse.a $(LIBRARIES) $(EXTRA_LIBRARIES)

# Static analysis: clang with warnings as errors, clang-tidy (.clang-tidy), cppcheck. THREADS: the thread sanitizer over extract --jobs.
.PHONY: lint coverage check-threads
lint:
	@sh scripts/lint.sh '$(COMMON) -Isrc -DTISSE_DATADIR="" $(SYSTEM_CFLAGS) $(TOOL_SYSTEM)'

# Which lines the unit tests, cases, fuzz corpora and examples run: BUILD/coverage/coverage.txt, the least covered files first.
coverage: deps
	@$(MAKE) --no-print-directory -j2 BUILD=$(BUILD)/coverage CFLAGS='-O0 -g --coverage' LDFLAGS=--coverage tests fuzz-targets
	@python3 scripts/coverage.py $(BUILD)/coverage

check-threads: deps
	@$(MAKE) --no-print-directory -j2 BUILD=$(BUILD)/threads CFLAGS='-O1 -g -fsanitize=thread' all
	@sh scripts/check_threads.sh $(BUILD)/threads

.PHONY: tests fuzz-targets fuzz check-sanitize check-valgrind
tests: all $(UNIT_TESTS)
fuzz-targets: $(FUZZ_TARGETS)

# FUZZ_TIME seconds a target, one after another, clang and libFuzzer; what they find lies in BUILD/fuzz-found.
FUZZ_TIME ?= 60
fuzz: all
	@$(MAKE) --no-print-directory -j2 BUILD=$(BUILD)/fuzzer CC=clang FUZZER=1 \
	  CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=pointer-overflow -fno-sanitize-recover=undefined -fno-omit-frame-pointer -D__SANITIZE_ADDRESS__=1' fuzz-targets
	@python3 tests/fuzz/run.py --time $(FUZZ_TIME) $(BUILD) $(FUZZ)

# Everything in order: what is missing is installed, both builds are made, and the last line says how many tests passed.
SANITIZE := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
check: deps
	@$(MAKE) --no-print-directory -j2 tests $(BUILD)/completions/tisse
	@$(MAKE) --no-print-directory -j2 BUILD=$(BUILD)/sanitize CFLAGS='$(SANITIZE)' tests fuzz-targets
	@python3 tests/run.py --build $(BUILD) layers size gold unit unit@$(BUILD)/sanitize fuzz@$(BUILD)/sanitize faults clock cases whole docs knowledge

# The cases under the sanitizers too; slower.
check-sanitize: deps
	@$(MAKE) --no-print-directory -j2 BUILD=$(BUILD)/sanitize CFLAGS='$(SANITIZE)' tests
	@python3 tests/run.py --build $(BUILD)/sanitize unit cases

check-valgrind: deps
	@$(MAKE) --no-print-directory -j2 tests
	@python3 tests/run.py --build $(BUILD) valgrind-unit valgrind-cases

check-interop: deps
	@$(MAKE) --no-print-directory -j2 tests
	@python3 tests/run.py --build $(BUILD) interop

# ---- installation

BASH_DIR := $(PREFIX)/share/bash-completion/completions
ZSH_DIR := $(PREFIX)/share/zsh/site-functions
FISH_DIR := $(PREFIX)/share/fish/vendor_completions.d

install: all $(COMPLETIONS)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(LIBDIR)/pkgconfig $(DESTDIR)$(PREFIX)/include/tisse $(DESTDIR)$(DATADIR) \
	  $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/man/man3 $(DESTDIR)$(PREFIX)/share/man/man5 \
	  $(DESTDIR)$(BASH_DIR) $(DESTDIR)$(ZSH_DIR) $(DESTDIR)$(FISH_DIR)
	install -m 755 $(BUILD)/tisse $(DESTDIR)$(PREFIX)/bin/tisse
	install -m 644 $(BUILD)/libtisse.so.$(SOVERSION) $(DESTDIR)$(LIBDIR)/libtisse.so.$(VERSION)
	ln -sf libtisse.so.$(VERSION) $(DESTDIR)$(LIBDIR)/libtisse.so.$(SOVERSION)
	ln -sf libtisse.so.$(SOVERSION) $(DESTDIR)$(LIBDIR)/libtisse.so
	install -m 644 $(BUILD)/libtisse.a $(DESTDIR)$(LIBDIR)/libtisse.a
	install -m 644 $(BUILD)/tisse.pc $(DESTDIR)$(LIBDIR)/pkgconfig/tisse.pc
	install -m 644 include/tisse/*.h $(DESTDIR)$(PREFIX)/include/tisse/
	install -m 644 $(MORPHS) $(DESTDIR)$(DATADIR)/
	cd ontology && find . -type f -exec install -D -m 644 {} $(abspath $(DESTDIR)$(DATADIR))/ontology/{} \;
	install -m 644 $(PACK) $(DESTDIR)$(DATADIR)/
	install -m 644 man/tisse.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	install -m 644 man/libtisse.3 $(DESTDIR)$(PREFIX)/share/man/man3/
	install -m 644 man/tisse-knowledge.5 $(DESTDIR)$(PREFIX)/share/man/man5/
	install -d $(DESTDIR)$(PREFIX)/share/doc/tisse
	install -m 644 docs/ontology.html $(DESTDIR)$(PREFIX)/share/doc/tisse/
	install -m 644 $(BUILD)/completions/tisse $(DESTDIR)$(BASH_DIR)/
	install -m 644 $(BUILD)/completions/_tisse $(DESTDIR)$(ZSH_DIR)/
	install -m 644 $(BUILD)/completions/tisse.fish $(DESTDIR)$(FISH_DIR)/

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/tisse $(DESTDIR)$(LIBDIR)/libtisse.so* $(DESTDIR)$(LIBDIR)/libtisse.a $(DESTDIR)$(LIBDIR)/pkgconfig/tisse.pc \
	  $(DESTDIR)$(PREFIX)/share/man/man1/tisse.1 $(DESTDIR)$(PREFIX)/share/man/man3/libtisse.3 $(DESTDIR)$(PREFIX)/share/man/man5/tisse-knowledge.5 \
	  $(DESTDIR)$(BASH_DIR)/tisse $(DESTDIR)$(ZSH_DIR)/_tisse $(DESTDIR)$(FISH_DIR)/tisse.fish
	rm -rf $(DESTDIR)$(PREFIX)/include/tisse $(DESTDIR)$(DATADIR) $(DESTDIR)$(PREFIX)/share/doc/tisse

-include $(LIB_OBJECTS:.o=.d) $(TOOL_OBJECTS:.o=.d) $(UNIT_TESTS:=.d)

clean:
	rm -rf $(BUILD) demo
