# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def optimize_f(initial_point, learning_rate=0.1, num_steps=10, decay_rate=1.0, verbose=False):
    """
    Gradient descent for f(x, y) = x^2 + y^2 + x(y + 2) + cos(3x).

    Args:
        initial_point: pair of coordinates
        learning_rate: step size at the start
        num_steps: number of updates
        decay_rate: factor per update
        verbose: print each value

    Returns:
        dict with the list "history" of (point, value) and the "final" entry
    """
    def objective(x, y):
        return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

    x, y = map(float, initial_point)
    history = [((x, y), objective(x, y))]
    for step in range(num_steps):
        rate = learning_rate * np.power(decay_rate, step)
        grad_x = 2 * x - 3 * np.sin(3 * x) + y + 2
        grad_y = x + 2 * y
        x -= rate * grad_x
        y -= rate * grad_y
        history.append(((x, y), objective(x, y)))
        if verbose:
            print(f"step {step + 1}: {history[-1][1]:.4f}")
    return {"history": history, "final": history[-1]}
