# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of the first layer uses the hidden activations as its input
# line: 26
# style: two-layer network, loops
import numpy as np

def gradients(X, y, W1, b1, W2, b2):
    n, d = X.shape
    h = W1.shape[1]
    dW1, db1 = np.zeros((d, h)), np.zeros(h)
    dW2, db2 = np.zeros((h, 1)), np.zeros(1)
    for s in range(n):
        z = X[s] @ W1 + b1
        a = np.where(z > 0, z, 0)
        p = 1/(1 + np.exp(-(a @ W2 + b2)[0]))
        err = (p - y[s])/n
        db2[0] += err
        for j in range(h):
            dW2[j, 0] += err * a[j]
            if z[j] > 0:
                e = err * W2[j, 0]
                db1[j] += e
                for i in range(d):
                    dW1[i, j] += e * a[i % h]
    return dW1, db1, dW2, db2
