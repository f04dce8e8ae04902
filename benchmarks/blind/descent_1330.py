# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the value stored with a new point is that of the point before the step
# line: 15
# style: half-renamed, freely
import numpy as np

def gradient_descent(f, df, x0, eta, n_steps, d=1.0):
    x = np.array(x0, dtype=float)
    xs, fs = [x], [f(x)]
    for t in range(n_steps):
        x_new = x - eta * d ** t * np.asarray(df(x))
        xs.append(x_new)
        fs.append(f(x))
        x = x_new
    return np.array(xs), np.array(fs)
