# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the momentum term of the code it was adapted from is left in
# line: 12
# style: copied with momentum
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    position = np.array([x, y], dtype=float)
    velocity = np.zeros(2)
    beta = 0.9
    path = [position.copy()]
    for t in range(steps):
        u, v = position
        gradient = np.array([2 * u - 3 * np.sin(3 * u) + v + 2, u + 2 * v])
        velocity = beta * velocity - step_size * decay**t * gradient
        position = position + velocity
        path.append(position.copy())
    return np.array(path)
