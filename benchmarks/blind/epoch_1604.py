# piece: epoch
# truth: right
# function: epoch
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    # Kopien, damit die Daten des Aufrufers heil bleiben
    idx = np.arange(len(x))
    rng.shuffle(idx)
    xs, ys = x[idx].copy(), y[idx].copy()
    groesse = len(x) if batch_size is None else min(batch_size, len(x))
    w = np.array(w)
    for anfang in range(0, len(x), groesse):
        xb = xs[anfang:anfang + groesse]
        yb = ys[anfang:anfang + groesse]
        if len(xb) < groesse:
            break  # der Rest ist kein voller Batch
        fehler = 1 / (1 + np.exp(-(xb @ w + b))) - yb
        w -= lr * np.einsum("nd,n->d", xb, fehler) / groesse
        b -= lr * np.average(fehler)
    return w, b
