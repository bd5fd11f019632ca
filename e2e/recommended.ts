/** A program for the command that the component contract recommends; it prints what it was given. */
export const mainPy = `import argparse, os, sys

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, required=True)
parser.add_argument("--batch-size", type=int, required=True)
parser.add_argument("--learning-rate", type=float, required=True)
parser.add_argument("--train", required=True)
parser.add_argument("--test", required=True)
parser.add_argument("--model", required=True)
parser.add_argument("--checkpoints", required=True)
args = parser.parse_args()
print("arguments", *sys.argv[1:7])
print("read", os.path.basename(args.train), "and", os.path.basename(args.test))
for place in (args.model, args.checkpoints):
    with open(os.path.join(place, "trained.txt"), "w") as file:
        file.write(f"{args.epochs} epochs\\n")
`;

export const command =
  'python main.py $PAI_USER_ARGS --train $PAI_INPUT_TRAIN --test $PAI_INPUT_TEST --model $PAI_OUTPUT_MODEL --checkpoints $PAI_OUTPUT_CHECKPOINTS';
