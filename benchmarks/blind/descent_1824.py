# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is evaluated at the start in every step
# line: 14
# style: terse
import numpy as np

def descent(grad, start, options):
    lr, steps, decay = options["lr"], options["steps"], options.get("decay", 1.0)
    q = np.array(start, float)
    out = [q]
    for t in range(steps):
        q = q - lr * decay ** t * np.asarray(grad(out[0]))
        out.append(q)
    return np.array(out)
