"""Writes packages/nonlin/test/fixtures/calibration.json: what SciPy and scikit-learn give for scores and labels.

On demand only (the tests read the JSON): python3 scripts/calibration.py
Needs NumPy, SciPy and scikit-learn from 1.3 on. Everything in float64, seeded, inputs of three decimals so that the file stays small.
"""
import json
import pathlib

import numpy as np
import scipy
import sklearn
from scipy.optimize import minimize, minimize_scalar
from scipy.special import log_softmax, logsumexp, softmax
from sklearn.calibration import _sigmoid_calibration, calibration_curve
from sklearn.metrics import accuracy_score, brier_score_loss, confusion_matrix, log_loss, top_k_accuracy_score

OUT = pathlib.Path(__file__).parent.parent / 'packages/nonlin/test/fixtures/calibration.json'
rng = np.random.default_rng(20242)


def multiclass(n, classes, sharpness):
    """Labels drawn from the softmax of some logits; the model says more than it knows, and one class too often."""
    truth = rng.normal(size=(n, classes)) * 1.5
    labels = np.array([rng.choice(classes, p=softmax(row)) for row in truth])
    logits = truth * sharpness
    logits[:, 0] += 0.8
    return np.round(logits, 3), labels


def nll(logits, labels):
    return float(-np.mean(log_softmax(logits, axis=1)[np.arange(len(labels)), labels]))


def temperature(logits, labels):
    found = minimize_scalar(lambda b: nll(b * logits, labels), bounds=(1e-3, 20), method='bounded', options={'xatol': 1e-12})
    return {'temperature': float(1 / found.x), 'nll': float(found.fun)}


def vector(logits, labels, ridge):
    classes = logits.shape[1]
    hot = np.eye(classes)[labels]

    def cost(theta):
        w, b = theta[:classes], theta[classes:]
        z = logits * w + b
        g = (softmax(z, axis=1) - hot) / len(labels)
        value = nll(z, labels) + ridge / 2 * (np.sum((w - 1) ** 2) + np.sum(b**2))
        slope = np.concatenate([(g * logits).sum(0) + ridge * (w - 1), g.sum(0) + ridge * b])
        return value, slope

    start = np.concatenate([np.ones(classes), np.zeros(classes)])
    found = minimize(cost, start, jac=True, method='BFGS', options={'gtol': 1e-11, 'maxiter': 10000})
    w, b = found.x[:classes], found.x[classes:]
    return {'ridge': ridge, 'scale': w.tolist(), 'bias': (b - b.mean()).tolist(), 'cost': float(found.fun)}


def error(bins, norm):
    counts = np.array([b['count'] for b in bins if b['count']])
    gaps = np.array([abs(b['accuracy'] - b['confidence']) for b in bins if b['count']])
    share = counts / counts.sum()
    return float({'l1': (share * gaps).sum(), 'l2': np.sqrt((share * gaps**2).sum()), 'max': gaps.max()}[norm])


def binned(confidence, right, count, strategy):
    """scikit-learn's calibration_curve leaves empty bins out and counts nothing, so the counts come from its edges."""
    accuracy, mean = calibration_curve(right, confidence, n_bins=count, strategy=strategy)
    edges = np.linspace(0, 1, count + 1) if strategy == 'uniform' else np.percentile(confidence, np.linspace(0, 1, count + 1) * 100)
    counts = np.bincount(np.searchsorted(edges[1:-1], confidence), minlength=count)
    filled = iter(zip(accuracy, mean))
    return [
        {'count': int(n), 'accuracy': float(a), 'confidence': float(c)}
        for n, (a, c) in ((n, next(filled) if n else (0.0, 0.0)) for n in counts)
    ]


def judged(logits, labels):
    p = softmax(logits, axis=1)
    confidence, right = p.max(1), (p.argmax(1) == labels).astype(int)
    bins = {f'{s} {n}': binned(confidence, right, n, s) for s in ('uniform', 'quantile') for n in (5, 15)}
    classes = list(range(logits.shape[1]))
    return {
        'bins': bins,
        'errors': {f'{key} {norm}': error(b, norm) for key, b in bins.items() for norm in ('l1', 'l2', 'max')},
        'brierScore': float(np.mean(np.sum((p - np.eye(len(classes))[labels]) ** 2, axis=1))),
        'nll': float(log_loss(labels, p, labels=classes)),
        'accuracy': float(accuracy_score(labels, p.argmax(1))),
        'topK': [float(top_k_accuracy_score(labels, logits, k=k, labels=classes)) for k in range(1, len(classes))],
        'confusion': confusion_matrix(labels, p.argmax(1), labels=classes).tolist(),
    }


multi = []
for n, classes, sharpness in ((60, 3, 2.5), (200, 4, 0.4), (80, 10, 3.0)):
    logits, labels = multiclass(n, classes, sharpness)
    case = {'logits': logits.tolist(), 'labels': labels.tolist(), **judged(logits, labels), 'temperature': temperature(logits, labels)}
    case['vector'] = [vector(logits, labels, ridge) for ridge in ((0, 0.01) if classes < 10 else (0.01,))]
    multi.append(case)

binary = []
for n, slope in ((50, 2.0), (300, 0.3)):
    scores = np.round(rng.normal(size=n) * 2, 3)
    labels = (rng.random(n) < 1 / (1 + np.exp(-(slope * scores - 0.7)))).astype(int)
    a, b = _sigmoid_calibration(scores, labels)
    p = 1 / (1 + np.exp(-scores))
    binary.append({
        'scores': scores.tolist(),
        'labels': labels.tolist(),
        'platt': {'scale': float(-a), 'offset': float(-b)},
        'brierScore': float(brier_score_loss(labels, p)),
        'bins': binned(p, labels, 10, 'uniform'),
    })

versions = {'numpy': np.__version__, 'scipy': scipy.__version__, 'sklearn': sklearn.__version__}
OUT.write_text(json.dumps({**versions, 'multiclass': multi, 'binary': binary}) + '\n')
print(len(multi), 'and', len(binary), 'cases')
