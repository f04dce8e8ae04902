# piece: epoch
# truth: wrong
# function: epoch
# mistake: Adam is used in the place of plain gradient descent
# line: 10
# style: PyTorch, Adam
import torch

def epoch(params, x, y, learning_rate, batch_size):
    optimizer = torch.optim.Adam([t for W, b, _ in params for t in (W, b)], lr=learning_rate)
    permutation = torch.randperm(x.size(0))
    for i in range(0, x.size(0) - x.size(0) % batch_size, batch_size):
        indices = permutation[i:i + batch_size]
        out = x[indices]
        for W, b, h in params:
            out = h(out @ W + b)
        optimizer.zero_grad()
        loss = torch.nn.BCELoss()(out.flatten(), y[indices])
        loss.backward()
        optimizer.step()
