"""Vectors of WordNet's single verbs and nouns: ``python -m training.word_vectors WORDNET MPNET OUT.npz``.

MPNET is the unpacked all-mpnet-base-v2 (Apache 2.0; ``model.safetensors`` and ``tokenizer.json``). Each word is encoded by
itself, a verb behind «to»; the vector is the mean over its word pieces, of length 1. Needs PyTorch, as the network's training
does; some ten minutes on one core.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from training.mpnet import PIECES, Encoder
from training.wordnet import WordNet

BATCH = 64
PADDING = 1


@torch.no_grad()
def vectors(texts: list[str], encoder: Encoder, tokenizer: Tokenizer) -> np.ndarray:
    """A vector of length 1 for each text, [N, 768]."""
    out = np.zeros((len(texts), encoder.width), np.float16)
    order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
    for k in range(0, len(order), BATCH):
        some = order[k : k + BATCH]
        pieces = [torch.tensor(tokenizer.encode(texts[n]).ids) for n in some]
        ids = torch.nn.utils.rnn.pad_sequence(pieces, batch_first=True, padding_value=PADDING)
        mask = torch.nn.utils.rnn.pad_sequence([torch.ones(len(p)) for p in pieces], batch_first=True)
        told = encoder(ids, mask, torch.zeros_like(ids)) * mask[..., None]
        out[some] = torch.nn.functional.normalize(told.sum(1) / mask.sum(1, keepdim=True), dim=1).numpy()
    return out


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("wordnet", "mpnet", "out"):
        parser.add_argument(name, type=Path)
    args = parser.parse_args()
    encoder = Encoder()
    encoder.load(args.mpnet / "model.safetensors")
    encoder.eval()
    encoder.number = torch.arange(PIECES)  # the pieces come with MPNet's own numbers
    tokenizer = Tokenizer.from_file(str(args.mpnet / "tokenizer.json"))
    tokenizer.no_padding()
    words = WordNet(args.wordnet).words()
    found = vectors([f"to {w}" if part == "VERB" else w for w, part in words], encoder, tokenizer)
    np.savez_compressed(args.out, words=np.array(["/".join(w) for w in words]), vectors=found)


if __name__ == "__main__":
    main()
