# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy, two layers, sample by sample
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    (W1, b1, h1), (W2, b2, h2) = params
    order = np.random.permutation(len(y))
    for start in range(0, len(y) - batch_size + 1, batch_size):
        G = [np.zeros_like(p) for p in (W1, b1, W2, b2)]
        for i in order[start:start + batch_size]:
            a = h1(x[i] @ W1 + b1)
            e = h2(a @ W2 + b2) - y[i]
            back = (W2 @ e) * np.sign(a)
            for total, part in zip(G, (np.outer(x[i], back), back, np.outer(a, e), e)):
                total += part / batch_size
        W1, b1, W2, b2 = (p - learning_rate * g for p, g in zip((W1, b1, W2, b2), G))
    return [(W1, b1, h1), (W2, b2, h2)]
