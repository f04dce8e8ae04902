# piece: descent
# truth: wrong
# function: descent
# mistake: the second coordinate is moved without the decay
# line: 16
# style: type hints
import numpy as np

def descent(start, eta: float, steps: int, decay: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    x, y = float(start[0]), float(start[1])
    xs, ys = [x], [y]
    rate = eta
    for _ in range(steps):
        gx, gy = 2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y
        x -= rate * gx
        y -= eta * gy
        rate *= decay
        xs.append(x)
        ys.append(y)
    X, Y = np.array(xs), np.array(ys)
    return np.stack([X, Y], axis=1), X**2 + Y**2 + X * (Y + 2) + np.cos(3 * X)
