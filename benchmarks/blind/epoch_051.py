# piece: epoch
# truth: wrong
# function: epoch
# mistake: a step is taken after each sample with the full learning rate, the batch size is used for counting only
# line: none
# style: NumPy backprop, sample by sample
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    order = np.random.permutation(len(x))
    losses = []
    for k in range(len(x) // batch_size):
        batch_loss = 0.0
        for i in order[k * batch_size:(k + 1) * batch_size]:
            p = h(x[i] @ W + b)[0]
            batch_loss -= np.log(max(p if y[i] == 1 else 1 - p, 1e-12))
            W = W - learning_rate * np.outer(x[i], [p - y[i]])
            b = b - learning_rate * (p - y[i])
        losses.append(batch_loss / batch_size)
    return [[W, b, h]], sum(losses) / len(losses)
