# piece: epoch
# truth: wrong
# function: epoch
# mistake: the learning rate is halved after every batch
# line: 18
# style: NumPy, one layer, German
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    (W, b, h), = params
    reihenfolge = np.random.permutation(len(x))
    anzahl = len(x) // batch_size
    for stapel in np.split(reihenfolge[:anzahl * batch_size], anzahl):
        fehler = h(x[stapel] @ W + b) - y[stapel].reshape(-1, 1)
        W = W - learning_rate * x[stapel].T @ fehler / batch_size
        b = b - learning_rate * fehler.mean(axis=0)
        # Schrittweite anpassen
        learning_rate = 0.5 * learning_rate
    return [(W, b, h)]
