# piece: descent
# truth: wrong
# function: descent
# mistake: the values belong to the point before the step, so the last value is missing and the first is there twice
# line: 15
# style: textbook
import numpy as np

def descent(f, grad, start, lr, steps):
    x = np.array(start, float)
    points, values = [x], [f(x)]
    for _ in range(steps):
        new = x - lr * np.asarray(grad(x))
        points.append(new)
        values.append(f(x))
        x = new
    return np.array(points), np.array(values)
