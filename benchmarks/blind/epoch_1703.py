# piece: epoch
# truth: wrong
# function: durchlauf
# mistake: the remaining smaller batch is dropped although the loop says it is kept
# line: 13
# style: german
import numpy as np

def durchlauf(x, y, w, b, zufall, rate, groesse):
    # der letzte, kleinere Stapel wird auch benutzt
    reihenfolge = zufall.permutation(len(x))
    verluste, treffer = [], []
    for anfang in range(0, len(x) - groesse + 1, groesse):
        i = reihenfolge[anfang:anfang + groesse]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        verluste.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        treffer.append(np.mean((p > 0.5) == y[i]))
        w = w - rate * x[i].T @ (p - y[i]) / len(i)
        b = b - rate * np.mean(p - y[i])
    return w, b, np.mean(verluste), np.mean(treffer)
