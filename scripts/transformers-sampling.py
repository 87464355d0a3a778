"""Writes packages/nonlin/test/fixtures/transformers-sampling.json: what Hugging Face's transformers leaves of rows of logits.

On demand only (the tests read the JSON): .cache/python/bin/python scripts/transformers-sampling.py, after
npm run conformance -- --setup. The processors are those that `generate` puts together, in its own order, and
everything is in float64, seeded, with inputs of three decimals so that the file stays small; a bias has few bits, because
transformers keeps it in float32.
"""
import json
import pathlib
import random

import torch
import transformers
from transformers import GenerationConfig, PretrainedConfig
from transformers.generation.utils import GenerationMixin

OUT = pathlib.Path(__file__).parent.parent / 'packages/nonlin/test/fixtures/transformers-sampling.json'
draw = random.Random(20241)


class Model(GenerationMixin):
    """Just enough of a model to be asked for its processors."""

    def __init__(self):
        self.config = PretrainedConfig(is_encoder_decoder=False)


def processors(options):
    given = GenerationConfig(
        do_sample=True,
        # transformers 5 fills these in before it asks for processors.
        num_beams=1,
        num_return_sequences=1,
        top_k=options.get('topK', 0),
        top_p=options.get('topP', 1.0),
        min_p=options.get('minP'),
        typical_p=options.get('typicalP', 1.0),
        temperature=options.get('temperature', 1.0),
        repetition_penalty=options.get('repetitionPenalty', 1.0),
        bad_words_ids=[[t] for t in options['banned']] if 'banned' in options else None,
        sequence_bias={(int(t),): b for t, b in options['bias'].items()} if 'bias' in options else None,
    )
    given._eos_token_tensor = None
    allowed = options.get('allowed')
    return Model()._get_logits_processor(
        generation_config=given,
        input_ids_seq_length=1,
        encoder_input_ids=None,
        prefix_allowed_tokens_fn=(lambda batch, ids: allowed) if allowed else None,
        logits_processor=[],
    )


def mix(h):
    """The 32-bit finalizer of MurmurHash3 with other constants, as packages/nonlin/src/kernels/random.ts describes it."""
    h = (h ^ (h >> 16)) * 0x21F0AAAD & 0xFFFFFFFF
    h = (h ^ (h >> 15)) * 0xD35A2D97 & 0xFFFFFFFF
    return h ^ (h >> 15)


def uniform(seed, place):
    golden = 0x9E3779B9
    key = mix((seed & 0xFFFFFFFF) ^ mix((seed >> 32) + golden & 0xFFFFFFFF))
    counter = mix(key ^ mix((place >> 32) + 1)) + (place & 0xFFFFFFFF)
    first = mix(mix(counter + golden & 0xFFFFFFFF) ^ key)
    second = mix(mix(counter + 2 * golden & 0xFFFFFFFF) + key & 0xFFFFFFFF)
    return ((first >> 5) * 67108864 + (second >> 6) + 0.5) / 9007199254740992


def drawn(left, seed):
    """Tokens in the order of their numbers share the unit interval out among them."""
    ends = torch.tensor(left, dtype=torch.float64).cumsum(0)
    return [int((ends <= uniform(seed, place)).sum()) for place in range(12)]


def case(vocabulary, names):
    logits = [round(draw.gauss(0, 3), 3) for _ in range(vocabulary)]
    some = lambda: sorted(draw.sample(range(vocabulary), vocabulary // 4))
    makers = {
        'bias': lambda: {str(t): draw.randint(-256, 256) / 64 for t in some()},
        'repetitionPenalty': lambda: round(draw.uniform(0.6, 1.8), 2),
        'banned': some,
        'allowed': lambda: sorted(draw.sample(range(vocabulary), vocabulary // 2)),
        'temperature': lambda: round(draw.uniform(0.3, 2), 2),
        'topK': lambda: draw.choice([1, 2, 3, vocabulary // 2, vocabulary, 2 * vocabulary]),
        'topP': lambda: round(draw.uniform(0.05, 0.99), 2),
        'minP': lambda: round(draw.uniform(0.01, 0.5), 2),
        'typicalP': lambda: round(draw.uniform(0.1, 0.95), 2),
    }
    options = {name: makers[name]() for name in names}
    history = [draw.randrange(vocabulary) for _ in range(vocabulary // 2)]
    scores = torch.tensor([logits], dtype=torch.float64)
    ids = torch.tensor([history])
    scores = processors(options)(ids, scores)
    left = torch.softmax(scores, -1)[0].tolist()
    seed = draw.getrandbits(53)
    return {
        'logits': logits,
        'history': history,
        'options': options,
        'left': left,
        'seed': seed,
        'tokens': drawn(left, seed),
    }


NAMES = ['bias', 'repetitionPenalty', 'banned', 'allowed', 'temperature', 'topK', 'topP', 'minP', 'typicalP']
cases = [case(v, [name]) for name in NAMES for v in (8, 40)]
cases += [case(draw.choice([8, 20, 60]), draw.sample(NAMES, draw.randint(2, 6))) for _ in range(60)]
cases += [case(30, NAMES) for _ in range(4)]

# Equals at the cut: all that are as probable as the k-th stay. Nothing is drawn from these.
ties = [1.0, 3.0, 3.0, 2.0, 3.0, 0.0]
for k in (1, 2, 3, 4):
    scores = processors({'topK': k})(torch.tensor([[0]]), torch.tensor([ties], dtype=torch.float64))
    cases.append({'logits': ties, 'history': [], 'options': {'topK': k}, 'left': torch.softmax(scores, -1)[0].tolist()})

OUT.write_text(json.dumps({'transformers': transformers.__version__, 'torch': torch.__version__, 'cases': cases}) + '\n')
print(f'{len(cases)} cases')
