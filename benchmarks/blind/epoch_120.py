# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are cleared between the backward pass and the step, nothing is learned
# line: none
# style: torch optimiser, order of three calls
import torch

def epoch(params, x, y, learning_rate, batch_size):
    opt = torch.optim.SGD([t for W, b, _ in params for t in (W, b)], lr=learning_rate)
    perm = torch.randperm(len(x))
    running = 0.0
    steps = len(x) // batch_size
    for k in range(steps):
        rows = perm[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        loss.backward()
        opt.zero_grad()
        opt.step()
        running += loss.item()
    return running / steps
