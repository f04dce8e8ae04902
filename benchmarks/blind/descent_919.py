# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is divided by its length, so every step has the length of the learning rate
# line: 21
# style: verbose
import numpy as np

def descent(start, lr, n_steps, decay=1.0):
    # objective of the exercise
    def f(x, y):
        return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

    x, y = float(start[0]), float(start[1])
    path = [[x, y]]
    values = [f(x, y)]
    for t in range(n_steps):
        # direction of steepest descent
        gx = 2 * x - 3 * np.sin(3 * x) + y + 2
        gy = x + 2 * y
        length = np.hypot(gx, gy)
        # one step in this direction
        x = x - lr * decay**t * gx / length
        y = y - lr * decay**t * gy / length
        path.append([x, y])
        values.append(f(x, y))
    return np.array(path), np.array(values)
