# piece: descent
# truth: wrong
# function: optimize
# mistake: a momentum of 0.9 is switched on by default
# line: 9
# style: verbose, freely
import numpy as np

def optimize(lr, n_steps, x0, y0, decay=1.0, momentum=0.9):
    # current position and velocity
    position = np.array([x0, y0], dtype=float)
    velocity = np.zeros(2)
    # logs
    all_positions = [position.copy()]
    for t in range(n_steps):
        x, y = position
        gradient = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        # heavy ball
        velocity = momentum * velocity - lr * decay**t * gradient
        position = position + velocity
        all_positions.append(position.copy())
    # heights along the way
    heights = [x**2 + y**2 + x * (y + 2) + np.cos(3 * x) for x, y in all_positions]
    return np.array(all_positions), heights
