# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy, one layer, loops over scalars
import math
import random

def epoch(params, x, y, learning_rate, batch_size):
    W, b, _ = params[0]
    n, d = x.shape
    order = list(range(n))
    random.shuffle(order)
    losses = []
    for k in range(n // batch_size):
        gw = [0.0] * d
        gb = 0.0
        loss = 0.0
        for i in order[k * batch_size:(k + 1) * batch_size]:
            z = b[0]
            for j in range(d):
                z += x[i, j] * W[j, 0]
            p = 1 / (1 + math.exp(-z))
            loss -= math.log(p) if y[i] == 1 else math.log(1 - p)
            for j in range(d):
                gw[j] += (p - y[i]) * x[i, j]
            gb += p - y[i]
        for j in range(d):
            W[j, 0] -= learning_rate * gw[j] / batch_size
        b[0] -= learning_rate * gb / batch_size
        losses.append(loss / batch_size)
    return sum(losses) / len(losses)
