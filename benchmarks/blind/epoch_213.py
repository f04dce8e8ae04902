# piece: epoch
# truth: wrong
# function: epoch
# mistake: each batch is drawn anew with replacement, rows are seen twice or never
# line: none
# style: PyTorch, class-like helper
import torch

def run(params, a):
    for W, b, h in params:
        a = h(a @ W + b)
    return a.squeeze(-1)

def epoch(params, x, y, learning_rate, batch_size):
    steps = len(x) // batch_size
    total = 0.0
    for _ in range(steps):
        rows = torch.randint(0, len(x), (batch_size,))
        loss = torch.nn.functional.binary_cross_entropy(run(params, x[rows]), y[rows])
        loss.backward()
        with torch.no_grad():
            for W, b, _ in params:
                for t in (W, b):
                    t -= learning_rate * t.grad
                    t.grad = None
        total += loss.item()
    return total / steps
