# piece: epoch
# truth: wrong
# function: epoch
# mistake: the seed is not handed to the generator, so a run cannot be repeated
# line: 10
# style: verbose
import numpy as np

def epoch(images, labels, w, b, eta, batch, seed):
    generator = np.random.default_rng()
    order = generator.permutation(len(images))
    losses, accs = [], []
    for k in range(len(images) // batch):
        i = order[k * batch:(k + 1) * batch]
        p = 1 / (1 + np.exp(-(images[i] @ w + b)))
        losses.append(-np.mean(labels[i] * np.log(p) + (1 - labels[i]) * np.log(1 - p)))
        accs.append(np.mean((p > 0.5) == labels[i]))
        w = w - eta * images[i].T @ (p - labels[i]) / batch
        b = b - eta * np.mean(p - labels[i])
    return w, b, np.mean(losses), np.mean(accs)
