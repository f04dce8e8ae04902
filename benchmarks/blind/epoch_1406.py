# piece: epoch
# truth: right
# function: epoch
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    rng = np.random.default_rng(rng)
    n = len(x)
    k = n if batch_size is None else min(batch_size, n)
    # Kopien, damit -= und shuffle nichts beim Aufrufer aendern
    w = np.array(w, dtype=float)
    tabelle = np.column_stack([x, y])
    # Zeilen mischen: x und y bleiben zusammen
    rng.shuffle(tabelle)
    verlust = []
    treffer = []
    for i in range(n // k):
        xb = tabelle[i * k:(i + 1) * k, :-1]
        yb = tabelle[i * k:(i + 1) * k, -1]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        verlust.append(-np.mean(yb * np.log(p) + (1 - yb) * np.log(1 - p)))
        treffer.append(np.mean((p > 0.5) == yb))
        # erst messen, dann der Schritt
        w -= lr * xb.T @ (p - yb) / k
        b = b - lr * np.mean(p - yb)
    return w, b, np.mean(verlust), np.mean(treffer)
