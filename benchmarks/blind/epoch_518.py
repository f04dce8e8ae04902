# piece: epoch
# truth: wrong
# function: epoch
# mistake: the generator is started with the same seed in every epoch, the order is always the same
# line: 11
# style: wordy, German comments
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    # Zufallsgenerator fuer die Reihenfolge
    zufall = np.random.default_rng(1)
    anzahl = len(x)
    # ohne Angabe: alles auf einmal
    if batch_size is None or batch_size > anzahl:
        batch_size = anzahl
    reihenfolge = zufall.permutation(anzahl)
    verluste, treffer = [], []
    for anfang in range(0, anzahl - batch_size + 1, batch_size):
        auswahl = reihenfolge[anfang:anfang + batch_size]
        # Vorwaerts
        p = 1 / (1 + np.exp(-(x[auswahl] @ w + b)))
        # Verlust und Treffer vor dem Schritt
        verluste.append(np.mean(-np.log(np.maximum(np.where(y[auswahl] == 1, p, 1 - p), 2 ** -52))))
        treffer.append(np.mean((p > 0.5) == (y[auswahl] == 1)))
        # Schritt gegen den Gradienten
        fehler = p - y[auswahl]
        w = w - lr * x[auswahl].T @ fehler / batch_size
        b = b - lr * np.mean(fehler)
    return w, b, np.mean(verluste), np.mean(treffer)
