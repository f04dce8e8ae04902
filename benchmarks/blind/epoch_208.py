# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy, one layer, random module and sample sums
import random
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    left = list(range(len(x)))
    while len(left) >= batch_size:
        batch = random.sample(left, batch_size)
        left = [i for i in left if i not in batch]
        gW, gb = np.zeros_like(W), np.zeros_like(b)
        for i in batch:
            err = h(x[i] @ W + b) - y[i]
            gW += np.outer(x[i], err)
            gb += err
        W -= learning_rate / batch_size * gW
        b -= learning_rate / batch_size * gb
