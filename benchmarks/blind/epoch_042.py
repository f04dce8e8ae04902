# piece: epoch
# truth: wrong
# function: epoch
# mistake: the sum of the batch losses is returned, not the mean
# line: 34
# style: torch, functional with helpers
import torch

def network(x, params):
    for W, b, h in params:
        x = h(x @ W + b)
    return x[:, 0]

def batches(n, size):
    order = torch.randperm(n)
    for start in range(0, n - size + 1, size):
        yield order[start:start + size]

def apply(params, rate):
    with torch.no_grad():
        for W, b, _ in params:
            for p in (W, b):
                p.sub_(rate * p.grad)
                p.grad.zero_()

def epoch(params, x, y, learning_rate, batch_size):
    total, count = 0.0, 0
    for rows in batches(len(x), batch_size):
        loss = torch.nn.functional.binary_cross_entropy(network(x[rows], params), y[rows])
        loss.backward()
        apply(params, learning_rate)
        total += loss.item()
        count += 1
    return total
