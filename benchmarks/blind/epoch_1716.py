# piece: epoch
# truth: right
# function: epoch
# style: functional
import numpy as np

def epoch(order, x, y, w, b, lr, size):
    sigma = lambda z: np.exp(-np.logaddexp(0, -z))
    theta = np.append(w, b)
    ones = np.c_[x, np.ones(len(x))]
    record = []
    for i in (order[k * size:(k + 1) * size] for k in range(len(order) // size)):
        p = sigma(ones[i] @ theta)
        record.append([-np.log(np.abs(p + y[i] - 1)).mean(), 1 - np.abs(np.round(p) - y[i]).mean()])
        theta = theta - lr * np.einsum("n,nd->d", p - y[i], ones[i]) / size
    return theta[:-1], theta[-1], *np.array(record).mean(axis=0)
