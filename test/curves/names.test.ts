import { describe, expect, test } from "vitest";
import { directionOf, isBookkeeping, parseName } from "../../src/curves/names.ts";

/** `name | metric | side | direction`, one a line; `–` for none. */
const metrics = `
loss | loss | – | min
Loss | Loss | – | min
losses | losses | – | min
val_loss | loss | val | min
valid loss | loss | val | min
evl_loss | loss | val | min
validation_loss | loss | val | min
eval_loss | loss | val | min
test_loss | loss | val | min
dev/loss | loss | val | min
va_loss | loss | val | min
va_logloss | logloss | val | min
VA_loss | VA_loss | – | min
development accuracy | accuracy | val | max
train_loss | loss | train | min
training/loss | loss | train | min
Loss/train | Loss | train | min
trainLoss | Loss | train | min
lossVal | loss | val | min
lossVal7 | loss7 | val | min
accVal0 | acc0 | val | max
losstest12 | loss12 | val | min
valmse3 | mse3 | val | min
va_loss | loss | val | min
va-Acc | Acc | val | max
vl_loss | vl_loss | – | min
v_acc | acc | val | max
VAcc | Acc | val | max
VaLoss | Loss | val | min
VaR | VaR | – | –
v_loss | v_loss | – | min
train_loss_epoch | loss | train | min
train_loss_step | loss | train | min
val_loss/dataloader_idx_1 | loss | val | min
validation_0-rmse | rmse | val | min
avg_val_loss | avg_loss | val | min
reduced_train_loss | reduced_loss | train | min
loss/train/total | loss/total | train | min
metrics/eval/LanguageCrossEntropy | metrics/LanguageCrossEntropy | val | min
metrics/eval/LanguagePerplexity | metrics/LanguagePerplexity | val | min
metrics/eval/MulticlassAccuracy | metrics/MulticlassAccuracy | val | max
loss_metrics/global_avg_loss | loss_metrics/global_avg_loss | – | min
lm loss | lm loss | – | min
lm loss validation | lm loss | val | min
mtp_1 loss | mtp_1 loss | – | min
loss_box | loss_box | – | min
train/box_loss | box_loss | train | min
val/box_om | box_om | val | min
train/cls_oo | cls_oo | train | min
val/dfl_oo | dfl_oo | val | min
loss_dice | loss_dice | – | min
loss_iou | loss_iou | – | min
decode.loss_ce | decode.loss_ce | – | min
decode.acc_seg | decode.acc_seg | – | max
loss_ce_unscaled | loss_ce_unscaled | – | min
class_error_unscaled | class_error_unscaled | – | min
losses/textcat | losses/textcat | – | min
loss_duration | loss_duration | – | min
duration_loss | duration_loss | – | min
loss_mel | loss_mel | – | min
l_pix | l_pix | – | min
loss_value | loss_value | – | min
LMOutput_loss | LMOutput_loss | – | min
val_LMOutput_loss | LMOutput_loss | val | min
accuracy_loss | accuracy_loss | – | min
f1_loss | f1_loss | – | min
mean_loss | mean_loss | – | min
loss_mean | loss_mean | – | min
loss1 | loss1 | – | min
loss_2 | loss_2 | – | min
BCELoss | BCELoss | – | min
nll_loss | nll_loss | – | min
val_nll | nll | val | min
neg_log_likelihood | neg_log_likelihood | – | min
log_likelihood | log_likelihood | – | max
cost | cost | – | min
avg cost | avg cost | – | min
mse | mse | – | min
MSE_PDE | MSE_PDE | – | min
mse_ratio | mse_ratio | – | –
val_mean_squared_error | mean_squared_error | val | min
root_mean_squared_error | root_mean_squared_error | – | min
neg_mean_squared_error | neg_mean_squared_error | – | max
neg_log_loss | neg_log_loss | – | max
validation mean absolute percentage error | mean absolute percentage error | val | min
percentage error | percentage error | – | min
error | error | – | min
valid error_rate | error_rate | val | min
top1_err | top1_err | – | min
MAPE | MAPE | – | min
smape | smape | – | min
mase | mase | – | min
crps | crps | – | min
train-mlogloss | mlogloss | train | min
val_perplexity | perplexity | val | min
ppl | ppl | – | min
val_bpb | bpb | val | min
bits_per_byte | bits_per_byte | – | min
bits_per_dim | bits_per_dim | – | min
cross-entropy | cross-entropy | – | min
cross_entropy_1 | cross_entropy_1 | – | min
eval/wer | wer | val | min
raw_wer | raw_wer | – | min
cer | cer | – | min
eer | eer | – | min
minDCF | minDCF | – | min
fid | fid | – | min
fid50k_full/fid | fid50k_full/fid | – | min
kid | kid | – | min
fad | fad | – | min
lpips | lpips | – | min
hd95 | hd95 | – | min
epe | epe | – | min
abs_rel | abs_rel | – | min
ece | ece | – | min
brier_score | brier_score | – | min
dist | dist | – | min
mask_rcnn/false_negative | mask_rcnn/false_negative | – | min
1 - acc | 1 - acc | – | min
1-ssim | 1-ssim | – | min
acc | acc | – | max
val_acc | acc | val | max
accuracy | accuracy | – | max
sparse_categorical_accuracy | sparse_categorical_accuracy | – | max
top_k_categorical_accuracy | top_k_categorical_accuracy | – | max
eval_mean_token_accuracy | mean_token_accuracy | val | max
accuracy@1 | accuracy@1 | – | max
cosine_accuracy@10 | cosine_accuracy@10 | – | max
Acc@1 | Acc@1 | – | max
acc1 | acc1 | – | max
acc/top1 | acc/top1 | – | max
acc/mean1 | acc/mean1 | – | max
prec@5 | prec@5 | – | max
eval_top1 | top1 | val | max
val/top-10 | top-10 | val | max
mean_IU | mean_IU | – | max
pixAcc | pixAcc | – | max
aAcc | aAcc | – | max
mAcc | mAcc | – | max
pACC | pACC | – | max
mIoU | mIoU | – | max
fwIoU | fwIoU | – | max
Mean-IoU_5 | Mean-IoU_5 | – | max
mean_io_u_5 | mean_io_u_5 | – | max
mDice | mDice | – | max
dice_coef | dice_coef | – | max
val_mean_dice | mean_dice | val | max
jaccard_index | jaccard_index | – | max
PQ | PQ | – | max
panoptic_seg/RQ_th | panoptic_seg/RQ_th | – | max
SQ | SQ | – | max
map | map | – | max
mAP50 | mAP50 | – | max
metrics/mAP50(B) | metrics/mAP50(B) | – | max
metrics/mAP50-95(M) | metrics/mAP50-95(M) | – | max
metrics/mAP50-95P | metrics/mAP50-95P | – | max
metrics/precisionB | metrics/precisionB | – | max
metrics/mAP_0.5:0.95 | metrics/mAP_0.5:0.95 | – | max
coco/bbox_mAP_50 | coco/bbox_mAP_50 | – | max
val/coco/bbox_mAP_s | coco/bbox_mAP_s | val | max
bbox/AP | bbox/AP | – | max
val_R² | R² | val | max
val_NME | NME | val | min
bbox/AP75 | bbox/AP75 | – | max
segm/APl | segm/APl | – | max
AR@100 | AR@100 | – | max
metrics/precision(B) | metrics/precision(B) | – | max
recall@5 | recall@5 | – | max
eval_macro_f1 | macro_f1 | val | max
f1_macro | f1_macro | – | max
f1_weighted | f1_weighted | – | max
val_f1_bad | f1_bad | val | max
val_dice_tumor | dice_tumor | val | max
iou_class3 | iou_class3 | – | max
acc_fake | acc_fake | – | –
cosine_similarity_neg | cosine_similarity_neg | – | –
val_acc_gap | acc_gap | val | –
sens | sens | – | max
mel_spec | mel_spec | – | –
Val C-idx | C-idx | val | max
val avg_rank | avg_rank | val | min
F-SCORE | F-SCORE | – | max
val_BinaryF1Score | BinaryF1Score | val | max
s_fmeasure | s_fmeasure | – | max
dev/ENTS_F | ENTS_F | val | max
auc_1 | auc_1 | – | max
roc_auc | roc_auc | – | max
auc_roc | auc_roc | – | max
val_MulticlassAUROC | MulticlassAUROC | val | max
pr_auc | pr_auc | – | max
AUC L2 | AUC L2 | – | max
val AUC_l1 | AUC_l1 | val | max
F1 MSE | F1 MSE | – | max
AUC error | AUC error | – | min
auc_loss | auc_loss | – | min
average_precision | average_precision | – | max
matthews_correlation | matthews_correlation | – | max
cohen_kappa | cohen_kappa | – | max
quadratic_weighted_kappa | quadratic_weighted_kappa | – | max
spearman | spearman | – | max
eval_spearmanr | spearmanr | val | max
pearson | pearson | – | max
cosine_spearman | cosine_spearman | – | max
pearson_cosine | pearson_cosine | – | max
cosine_similarity | cosine_similarity | – | max
bleu | bleu | – | max
BLEU-4 | BLEU-4 | – | max
bleu4 | bleu4 | – | max
bleu_scores | bleu_scores | – | max
chrf | chrf | – | max
chrF++ | chrF++ | – | max
rougeL | rougeL | – | max
eval_rougeLsum | rougeLsum | val | max
rouge2 | rouge2 | – | max
meteor | meteor | – | max
exact_match | exact_match | – | max
em | em | – | max
squad_f1 | squad_f1 | – | max
ndcg@10 | ndcg@10 | – | max
cosine_mrr@10 | cosine_mrr@10 | – | max
hits@3 | hits@3 | – | max
test_hits_at_10 | hits_at_10 | val | max
both.realistic.hits_at_1 | both.realistic.hits_at_1 | – | max
Train/TeacherHits | TeacherHits | train | –
cache_hits | cache_hits | – | –
reward_history | reward_history | – | max
val_acc_list | acc_list | val | max
both.realistic.hits_at_10 | both.realistic.hits_at_10 | – | max
validation.both.realistic.inverse_harmonic_mean_rank | both.realistic.inverse_harmonic_mean_rank | val | max
adjusted_arithmetic_mean_rank_index | adjusted_arithmetic_mean_rank_index | – | max
z_arithmetic_mean_rank | z_arithmetic_mean_rank | – | max
arithmetic_mean_rank | arithmetic_mean_rank | – | min
Vaild_score | score | val | –
EvalStats/avg_loss | loss | val | min
TrainEpochStats/avg_loss | loss | train | min
stats/loss | stats/loss | – | min
R2 | R2 | – | max
r2_score | r2_score | – | max
psnr | psnr | – | max
Peak signal-to-noise ratio | Peak signal-to-noise ratio | – | max
structural similarity index | structural similarity index | – | max
errG | errG | – | –
ms_ssim | ms_ssim | – | max
si_sdr | si_sdr | – | max
si-snr | si-snr | – | –
pesq | pesq | – | max
inception_score | inception_score | – | max
fitness | fitness | – | max
reward | reward | – | max
mean_reward | mean_reward | – | max
eval/mean_reward | mean_reward | val | max
rollout/ep_rew_mean | rollout/ep_rew_mean | – | max
episode_reward_mean | episode_reward_mean | – | max
env_runners/episode_return_mean | env_runners/episode_return_mean | – | max
charts/episodic_return | charts/episodic_return | – | max
critic/rewards/mean | critic/rewards/mean | – | max
return | return | – | max
test/returns_stat/mean | returns_stat/mean | val | max
test/returns_stat/std | returns_stat/std | val | –
rollout/success_rate | rollout/success_rate | – | max
win_rate | win_rate | – | max
val_accs | accs | val | max
valaccs | accs | val | max
trainaccuracies | accuracies | train | max
Valid. Accur. | Accur | val | max
validaton_loss | loss | val | min
evaluatiion accuracy | accuracy | val | max
trainning loss | loss | train | min
valuation loss | valuation loss | – | min
train_mious | mious | train | max
test_rmses | rmses | val | min
val_perplexities | perplexities | val | min
kids | kids | – | –
eval_rewards/accuracies | rewards/accuracies | val | max
rewards/margins | rewards/margins | – | max
rewards/format_reward/mean | rewards/format_reward/mean | – | max
rewards/rejected | rewards/rejected | – | –
rewards/chosen | rewards/chosen | – | –
reward_std | reward_std | – | –
logps/chosen | logps/chosen | – | –
logits/rejected | logits/rejected | – | –
g_loss | g_loss | – | –
D_loss | D_loss | – | –
loss_g | loss_g | – | –
loss_D_fake | loss_D_fake | – | –
loss_disc | loss_disc | – | –
loss_gen | loss_gen | – | –
generator_loss | generator_loss | – | –
生成器损失 | generator loss | – | –
策略损失 | policy loss | – | –
平均奖励 | mean reward | – | max
验证集平均loss | mean loss | val | min
训练loss | loss | train | min
test_aupr | aupr | val | max
Val R² | R² | val | max
P@1 | P@1 | – | max
val Levenshtein Distance | Levenshtein Distance | val | min
Diskriminator Verlust | discriminator loss | – | –
held-out loss | loss | val | min
cross-validation loss | loss | val | min
discriminator_loss | discriminator_loss | – | –
gen_gan_loss | gen_gan_loss | – | –
train/adv_loss | adv_loss | train | –
loss_adv | loss_adv | – | –
critic_loss | critic_loss | – | –
Loss (Training) | Loss | train | min
Accuracy [val set] | Accuracy | val | max
test_accr | accr | val | max
dev accuracy rate | accuracy rate | val | max
val_tr_acc | tr_acc | val | max
test_te_f1 | te_f1 | val | max
valid_en-tr_bleu | en-tr_bleu | val | max
eval_tr_acc | acc | train | max
tr_acc | acc | train | max
actor_loss | actor_loss | – | –
policy_loss | policy_loss | – | –
policy_gradient_loss | policy_gradient_loss | – | –
losses/value_loss | losses/value_loss | – | –
vf_loss | vf_loss | – | –
pg_loss | pg_loss | – | –
entropy_loss | entropy_loss | – | –
cross_entropy_loss | cross_entropy_loss | – | min
kl_loss | kl_loss | – | –
td_error | td_error | – | –
kl | kl | – | –
approx_kl | approx_kl | – | –
clip_fraction | clip_fraction | – | –
explained_variance | explained_variance | – | –
D_A | D_A | – | –
G_GAN | G_GAN | – | –
d_acc | d_acc | – | –
disc_accuracy | disc_accuracy | – | –
score | score | – | –
anomaly_score | anomaly_score | – | –
quality | quality | – | –
loss_std | loss_std | – | –
loss_ratio | loss_ratio | – | –
accuracy_baseline | accuracy_baseline | – | –
cosine_accuracy_threshold | cosine_accuracy_threshold | – | –
gen_len | gen_len | – | –
label/mean | label/mean | – | –
stats_g/mean | stats_g/mean | – | –
weights_l_1 | weights_l_1 | – | –
mean_r | mean_r | – | –
completion_length | completion_length | – | –
`;

const rows = metrics
  .trim()
  .split("\n")
  .map((line) => line.split(" | "));

describe("metrics", () => {
  test.each(rows)("%s is %s of side %s, direction %s", (name = "", metric, side, direction) => {
    const parsed = parseName(name);
    expect([parsed.metric, parsed.split ?? "–", directionOf(parsed.metric) ?? "–"]).toEqual([
      metric,
      side,
      direction,
    ]);
    expect([isBookkeeping(name), isBookkeeping(parsed.metric)]).toEqual([false, false]);
  });
});

test("Coqui's statistics of an iteration are a batch's", () => {
  expect(parseName("TrainIterStats/loss")).toMatchObject({ metric: "loss", split: "train", isBatch: true });
  expect(parseName("TrainEpochStats/avg_loss")).toMatchObject({ metric: "loss", isBatch: false });
});

/** Names of one program a line, as they stand in its logs. */
const bookkeeping = `
epoch, epochs, step, global_step, iter, iteration, row, index, batch, batch_id, episode, Critic_Steps, actor_updates
lr, learning_rate, Learning Rate, learning-rate, lr-Adam, lr-DecoupledAdamW/group0, lr/pg0, x/lr0, base_lr, train_lr, opt/lr
wps, ups, wpb, bsz, num_updates, gnorm, clip, loss_scale, train_wall, gb_free, wall, ntokens, nsentences, sample_size, ooms
mfu(%), mfu, learning_rates, tflops, throughput(tps), memory/max_active(GiB), memory/num_ooms, time_metrics/end_to_end(s), n_tokens_seen
validation_metrics/throughput(tps), validation_metrics/memory/max_reserved(GiB)
data_time, time, eta_seconds, rank_data_time, rpn/num_pos_anchors, roi_head/num_fg_samples
time/fps, time/iterations, time/time_elapsed, time/total_timesteps, train/learning_rate, train/n_updates, train/clip_range
rollout/exploration_rate, train/ent_coef, charts/SPS, charts/learning_rate
timesteps_total, num_env_steps_sampled, training_iteration, episodes_this_iter, episodes_total, time_this_iter_s, time_total_s
timers/learn_time_ms, perf/cpu_util_percent, counters/num_agent_steps_trained, config/gamma, info/learner/default_policy/cur_lr
batch-size, grad-norm, loss-scale, params-norm, num-zeros, world-size, iteration-time, lm loss vs samples, learning-rate vs samples
time/epoch, time/batch_in_epoch, time/train, throughput/batches_per_sec, throughput/device/mfu, l2_norm/grad/global
model/parameters, model/GFLOPs, model/speed_PyTorch(ms)
train_step_timing in s, consumed_samples, global_batch_size, max_memory_reserved
train_runtime, eval_samples_per_second, eval_steps_per_second, total_flos, num_input_tokens_seen, num_tokens, train_samples
current_steps, total_steps, percentage, elapsed_time, remaining_time
timing_s/gen, perf/throughput, actor/grad_norm, actor/lr, perf/max_memory_allocated_gb
tokens_per_sec, samples/sec, it/s, s/it, global_step/sec, steps/s, iter_time, epoch_time, time (s), Epoch Time (s)
system/cpu, system.gpu.0.temp, memory, progress_pct, gpu_mem, GPU_mem, max_memory, vram, cpu_memory_MB, rank, world_size
duration_min, epoch_minutes, elapsed_hours, test/collect_speed, update_speed
tokens_total, tokens/total, rollout/episodes, env_steps, total_frames, step_count, replay_buffer_size, learning_rate_0, lr0, lrs, wall_clock
batch_cost, reader_cost, ips, grad_norm, grad/norm, total_norm/grad_norm, skipped_steps, nan
gradient_mean/encoder.weight, parameter_std/encoder.bias, layer1/weights/summaries/mean, dnn/fraction_of_zero_values
best_validation_loss, val_loss_best, best_acc, is_best, hp_metric, patience, seed, n_parameters, evaluation_loss_vs_iterations
loss_weight, num_loss_tokens, learning_rates, sec, params/lr, hparams/dropout, momentum, weight_decay, beta1, epsilon, teacher_forcing_ratio
lr_history, epsilon_history, lr_list
`;

const columns = bookkeeping.trim().split(/\s*\n\s*|, /);

describe("bookkeeping", () => {
  test.each(columns)("%s", (name) => {
    expect(isBookkeeping(name) || isBookkeeping(parseName(name).metric)).toBe(true);
  });
});
